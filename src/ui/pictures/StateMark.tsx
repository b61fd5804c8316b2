import type { ReactNode } from 'react'
import { type CardState, lookOf } from './card-state.ts'
import css from './StateMark.module.css'

/** A state at a glance: an icon, a colour, and words that need neither of them. */
export function StateMark({ state, children }: { state: CardState; children: ReactNode }) {
  const { Icon, tone } = lookOf(state)
  return (
    <p className={css.state} data-state={state} data-tone={tone}>
      <Icon />
      <span>{children}</span>
    </p>
  )
}
