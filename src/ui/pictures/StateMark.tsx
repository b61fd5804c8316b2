import type { ReactNode } from 'react'
import { OffIcon, OkIcon, StopIcon, TodoIcon, WaitIcon } from './icons.tsx'
import css from './StateMark.module.css'

export type StateTone = 'ok' | 'wait' | 'todo' | 'stop' | 'off'

const icons = { ok: OkIcon, wait: WaitIcon, todo: TodoIcon, stop: StopIcon, off: OffIcon }

/** A state at a glance: a shape, a colour, and words that need neither of them. */
export function StateMark({ tone, children }: { tone: StateTone; children: ReactNode }) {
  const Icon = icons[tone]
  return (
    <p className={css.state} data-tone={tone}>
      <Icon />
      <span>{children}</span>
    </p>
  )
}
