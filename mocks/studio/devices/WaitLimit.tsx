import { useEffect, useEffectEvent, useState } from 'react'
import css from './Device.module.css'

/**
 * Does some work after a time.
 *
 * @returns a function that cancels the work
 */
export type Wait = (work: () => void, ms: number) => () => void

export const wait: Wait = (work, ms) => {
  const id = setTimeout(work, ms)
  return () => clearTimeout(id)
}

type SwitchProps = { label: string; isOn: boolean; onSwitch: (on: boolean) => void }

/** A switch that takes effect at once. */
export const Switch = ({ label, isOn, onSwitch }: SwitchProps) => (
  <label className={css.switch}>
    <input
      type="checkbox"
      role="switch"
      checked={isOn}
      aria-checked={isOn}
      onChange={(event) => onSwitch(event.target.checked)}
    />
    <span>{label}</span>
  </label>
)

type TimerProps = { ms: number; onOver: () => void; wait: Wait }

const Timer = ({ ms, onOver, wait }: TimerProps) => {
  const over = useEffectEvent(onOver)
  useEffect(() => wait(() => over(), ms), [ms, wait])
  return null
}

type Props = TimerProps & {
  label: string
  isRunning: boolean
  /** The number of inputs so far. Each change restarts the wait. */
  turns: number
}

/** A switch. While it is on, `onOver` is called when there is no input for `ms` milliseconds. */
export const WaitLimit = ({ label, isRunning, turns, ...timer }: Props) => {
  const [isOn, setOn] = useState(true)
  return (
    <>
      <Switch label={label} isOn={isOn} onSwitch={setOn} />
      {isRunning && isOn && <Timer key={turns} {...timer} />}
    </>
  )
}
