import type { ReactNode } from 'react'
import css from './ChipPath.module.css'
import { CardsIcon, ChipIcon, KeypadIcon, ShieldIcon, TerminalIcon, TickIcon } from './icons.tsx'

export type ChipStage = {
  key: string
  label: ReactNode
  note?: ReactNode | undefined
  state: 'done' | 'current' | 'todo'
}

/** The picture of a stage that is not done; a stage that is done has a tick. */
const pictures: Record<string, typeof ChipIcon> = {
  confirm: ShieldIcon,
  choose: KeypadIcon,
  purchase: TerminalIcon,
  'cash-machine': CardsIcon,
  'on-chip': ChipIcon,
}

/** The path of a PIN: from the app, through the next purchase in a shop, to the chip. */
export function ChipPath({
  stages,
  words,
}: {
  stages: readonly ChipStage[]
  /** The words for the marks, for screen readers. */
  words: { done: string; current: string }
}) {
  return (
    <ol className={css.path}>
      {stages.map(({ key, label, note, state }) => {
        const Drawing = state === 'done' ? TickIcon : (pictures[key] ?? ChipIcon)
        return (
          <li
            key={key}
            className={css.stage}
            data-state={state}
            aria-current={state === 'current' ? 'step' : undefined}
          >
            <span className={css.picture}>
              <Drawing />
            </span>
            <div className={css.words}>
              <p className={css.label}>
                {label}
                {state !== 'todo' && <span className="visually-hidden"> ({words[state]})</span>}
              </p>
              {note && <p className={css.note}>{note}</p>}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
