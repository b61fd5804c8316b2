import type { ReactNode } from 'react'
import css from './ChipPath.module.css'
import { CardPicture, ChipPicture, TerminalPicture } from './chip-pictures.tsx'

export type ChipStage = {
  key: string
  label: ReactNode
  detail?: ReactNode | undefined
  state: 'done' | 'current' | 'todo'
}

const pictureOf = (index: number, count: number) => {
  if (index === 0) return CardPicture
  return index === count - 1 ? ChipPicture : TerminalPicture
}

/**
 * The way of a chosen PIN: from the app, by the next purchase in a shop, onto the chip. The first stage is drawn as a
 * card, the last as a chip, those between as the terminal.
 */
export function ChipPath({
  stages,
  label,
  words,
}: {
  stages: readonly ChipStage[]
  label: string
  /** Said to those who cannot see the marks. */
  words?: { done: string; current: string } | undefined
}) {
  return (
    <div className={css.frame}>
      <ol className={css.path} aria-label={label}>
        {stages.map((stage, index) => {
          const Picture = pictureOf(index, stages.length)
          return (
            <li
              key={stage.key}
              className={css.stage}
              data-state={stage.state}
              aria-current={stage.state === 'current' ? 'step' : undefined}
            >
              <span className={css.picture}>
                <Picture />
              </span>
              <div className={css.words}>
                <p className={css.label}>
                  {stage.label}
                  {words && stage.state !== 'todo' && (
                    <span className="visually-hidden"> ({words[stage.state]})</span>
                  )}
                </p>
                {stage.detail && <div className={css.detail}>{stage.detail}</div>}
              </div>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
