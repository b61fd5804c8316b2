import type { CSSProperties, ReactNode } from 'react'
import css from './PinCells.module.css'

type PinCellsProps = {
  length: number
  entered: number
  /** The selection, as caret positions: equal when nothing is selected. */
  from: number
  to: number
  shown: boolean
  accepted: boolean
  /** The input in front of the cells. */
  children: ReactNode
}

/** The drawing behind a PIN input. It knows the number of filled cells and the caret, but no digit. */
export function PinCells({ length, entered, from, to, shown, accepted, children }: PinCellsProps) {
  const places = Array.from({ length }, (_, index) => index)
  const caretAtEnd = from === to && from >= length
  return (
    <div className={css.pin} data-accepted={accepted || undefined}>
      {/* Digits run left to right in every script. */}
      <div className={css.frame} dir="ltr" style={{ '--length': length } as CSSProperties}>
        <div className={css.cells} aria-hidden="true">
          {places.map((index) => (
            <span
              key={index}
              className={css.cell}
              data-filled={index < entered || undefined}
              data-active={(from === to && index === Math.min(from, length - 1)) || undefined}
              data-end={(caretAtEnd && index === length - 1) || undefined}
              data-selected={(index >= from && index < to) || undefined}
            >
              {!shown && <span className={css.dot} />}
            </span>
          ))}
        </div>
        {children}
      </div>
    </div>
  )
}
