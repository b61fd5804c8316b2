import { type CSSProperties, type ReactNode, useId } from 'react'
import css from './PinCells.module.css'
import keys from './PinKeys.module.css'

type PinCellsProps = {
  length: number
  entered: number
  /** The selection, as caret positions: equal when nothing is selected. */
  from: number
  to: number
  shown: boolean
  invalid: boolean
  /** On its way: the cells stay full, and take no input. */
  locked: boolean
  /** The input in front of the cells. */
  children: ReactNode
}

/** The classes of a part: `PinCells.module.css` for all brands, `PinKeys.module.css` for those whose cells are keys. */
const both = (part: 'pin' | 'frame' | 'cells' | 'cell' | 'dot' | 'mark') => `${css[part]} ${keys[part]}`

/**
 * The gap in a row of six: its position and size, as a share of the input's width. An input cannot have a wider space after its
 * third digit, so a filter moves the second half by the gap. `PinCells.module.css` has the same numbers.
 */
const split = { at: 0.40208, by: 0.02917 }

const SecondHalf = ({ id }: { id: string }) => (
  <svg className={css.split} aria-hidden="true" focusable="false">
    <filter
      id={id}
      {...{ x: 0, y: 0, width: 1, height: 1 }}
      primitiveUnits="objectBoundingBox"
      colorInterpolationFilters="sRGB"
    >
      <feOffset in="SourceGraphic" dx="0" x="0" y="0" width={split.at} height="1" result="first" />
      <feOffset
        in="SourceGraphic"
        dx={split.by}
        x={split.at + split.by}
        y="0"
        width={1 - split.at - split.by}
        height="1"
        result="second"
      />
      <feMerge>
        <feMergeNode in="first" />
        <feMergeNode in="second" />
      </feMerge>
    </filter>
  </svg>
)

/** The drawing behind a PIN input. It knows the number of filled cells and the caret, but no digit. */
export function PinCells({ length, entered, from, to, shown, invalid, locked, children }: PinCellsProps) {
  const id = useId()
  const places = Array.from({ length }, (_, index) => index)
  const atCaret = from === to && !locked
  const vars = { '--length': length, '--split': `url("#${id}")` } as CSSProperties
  return (
    // Digits run left to right in every script.
    <div
      className={both('pin')}
      dir="ltr"
      style={vars}
      data-length={length}
      data-invalid={invalid || undefined}
      data-locked={locked || undefined}
    >
      <div className={both('frame')}>
        <div className={both('cells')} aria-hidden="true">
          {places.map((index) => (
            <span
              key={index}
              className={both('cell')}
              data-filled={index < (locked ? length : entered) || undefined}
              data-active={(atCaret && index === Math.min(from, length - 1)) || undefined}
              data-end={(atCaret && from >= length && index === length - 1) || undefined}
              data-selected={(!locked && index >= from && index < to) || undefined}
            >
              {(!shown || locked) && <span className={both('dot')} />}
            </span>
          ))}
        </div>
        {children}
      </div>
      {invalid && (
        <svg className={both('mark')} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path d="M12 6v7.5M12 18v.1" />
        </svg>
      )}
      {length === 6 && <SecondHalf id={id} />}
    </div>
  )
}
