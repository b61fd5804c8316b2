import { useState } from 'react'
import {
  type MachineInput,
  type MachineOption,
  machineEnglish,
  machineSilenceMs,
} from '../issuer/channels/cash-machine.ts'
import type { CashMachineView, Channels } from '../issuer/channels/channels.ts'
import { isDigit } from '../issuer/channels/prompt.ts'
import css from './Device.module.css'
import { Device, Display, Keypad } from './Device.tsx'
import { Knows } from './Knows.tsx'
import { type MachineKey, machineKey, machineKeys } from './machine-keys.ts'
import { wait as realWait, Silence, type Wait } from './Silence.tsx'
import { Slot } from './Slot.tsx'
import { Switch } from './Switch.tsx'
import { said as words } from './said.ts'
import { useChannel } from './use-channel.ts'
import type { Place } from './worlds.ts'

const optionWords: Record<MachineOption, string> = {
  choose: 'Choose your PIN',
  change: 'Change your PIN',
  unblock: 'Unblock your PIN',
  take: 'Take the card',
}

const machineOf = ({ cashMachine }: Channels) => cashMachine

/** A cash machine: a slot, a screen with choices, and keys. */
export const CashMachine = ({ place, wait = realWait }: { place: Place; wait?: Wait }) => {
  const [limited, setLimited] = useState(true)
  const channel = useChannel<MachineInput, CashMachineView>(place, machineOf)
  const { view, heard, turns, said, send, device, act } = channel
  const isReady = view.step === 'ready'

  const press = (key: MachineKey) => {
    const option = view.step === 'menu' && isDigit(key) ? view.options[Number(key) - 1] : undefined
    void send(option ? { kind: 'option', option } : { kind: 'key', key })
  }
  const type = (key: string): boolean => {
    const pressed = isReady ? null : machineKey(key)
    if (pressed) press(pressed)
    return pressed !== null
  }

  return (
    <div className={css.place}>
      <Device name="Cash machine" onType={type} ref={device}>
        <Display
          lines={heard.map((prompt) => words(machineEnglish, prompt))}
          said={said}
          entered={view.entered}
        >
          {view.step === 'menu' && (
            <ol className={css.options}>
              {view.options.map((option, at) => (
                <li key={option}>
                  <button type="button" onClick={() => act({ kind: 'option', option })}>
                    <span aria-hidden>{at + 1}</span> {optionWords[option]}
                  </button>
                </li>
              ))}
            </ol>
          )}
        </Display>
        <Keypad keys={machineKeys} columns={4} onKey={press} />
        <Slot
          place={place}
          isFull={!isReady}
          onInsert={(cardId) => act({ kind: 'insert', cardId })}
          onTakeBack={() => act({ kind: 'key', key: 'cancel' })}
        />
        {!isReady && limited && (
          <Silence
            key={turns}
            ms={machineSilenceMs}
            onOver={() => void send({ kind: 'silence' })}
            wait={wait}
          />
        )}
      </Device>
      <div className={css.beside}>
        <p>
          On a keyboard, type digits and Enter while the machine has the focus; Backspace clears, Escape
          cancels. Digits pick a choice too.
        </p>
        <Switch label="The machine waits no longer than a real one" isOn={limited} onSwitch={setLimited} />
        <Knows place={place} what="pins" />
      </div>
    </div>
  )
}
