import type { ReactNode } from 'react'
import css from './ChipPath.module.css'
import { Lines } from './icons.tsx'

export type ChipStage = {
  key: string
  label: ReactNode
  state: 'done' | 'current' | 'todo'
}

const Picture = ({ children }: { children: ReactNode }) => (
  <Lines viewBox="0 0 48 48" strokeWidth="2">
    {children}
  </Lines>
)

/** A card with four digits chosen for it. */
const CardPicture = () => (
  <Picture>
    <rect x="7" y="12" width="34" height="24" rx="4" />
    <path d="M7 19h34" />
    <path strokeWidth="3.6" d="M14 28.6v.01M20.7 28.6v.01M27.4 28.6v.01M34 28.6v.01" />
  </Picture>
)

/** The terminal at the till, with the card in it. */
const TerminalPicture = () => (
  <Picture>
    <rect x="14" y="6" width="20" height="31" rx="3.5" />
    <path d="M18.5 11.5h11v6h-11z" />
    <path strokeWidth="2.6" d="M19 23v.01M24 23v.01M29 23v.01M19 28v.01M24 28v.01M29 28v.01" />
    <path d="M18 33.5v8.5h12v-8.5" />
  </Picture>
)

/** The chip. */
const ChipPicture = () => (
  <Picture>
    <rect x="9" y="11" width="30" height="26" rx="5" />
    <path d="M9 20h9.5M9 28h9.5M29.5 20H39M29.5 28H39M18.5 11v26M29.5 11v26M18.5 24h11" />
  </Picture>
)

const pictureOf = (index: number, count: number) => {
  if (index === 0) return CardPicture
  return index === count - 1 ? ChipPicture : TerminalPicture
}

/**
 * The path of a chosen PIN: from the app, through the next purchase in a shop, to the chip. The first stage is drawn
 * as a card, the last as a chip, the others as a terminal.
 */
export function ChipPath({
  stages,
  label,
  words,
}: {
  stages: readonly ChipStage[]
  label: string
  /** For screen readers, which cannot show the marks. */
  words: { done: string; current: string }
}) {
  return (
    <div className={css.frame}>
      <ol className={css.path} aria-label={label}>
        {stages.map((stage, index) => {
          const Drawing = pictureOf(index, stages.length)
          return (
            <li
              key={stage.key}
              className={css.stage}
              data-state={stage.state}
              aria-current={stage.state === 'current' ? 'step' : undefined}
            >
              <span className={css.picture}>
                <Drawing />
              </span>
              <div className={css.words}>
                <p className={css.label}>
                  {stage.label}
                  {stage.state !== 'todo' && <span className="visually-hidden"> ({words[stage.state]})</span>}
                </p>
              </div>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
