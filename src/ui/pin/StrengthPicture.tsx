import type { ReactNode } from 'react'
import css from './StrengthPicture.module.css'

export type Verdict = 'waiting' | 'refused' | 'accepted'

const disc = (x: number, y: number, r: number) => {
  const [left, size, width] = [(x - r).toFixed(1), r.toFixed(1), (2 * r).toFixed(1)]
  return `M${left} ${y.toFixed(1)}a${size} ${size} 0 1 0 ${width} 0a${size} ${size} 0 1 0-${width} 0`
}

const rows = 9
const columns = 41

/** The field of points after the first tries. Popularity falls steeply at first, then hardly at all. */
const mass = Array.from({ length: rows * columns }, (_, index) => {
  const column = Math.floor(index / rows)
  const row = index % rows
  const r = 0.9 + 3.2 / (1 + column * 0.42)
  // Every other column is half a step lower, like the screen of a halftone.
  return disc(53 + column * 10.45, 6 + row * 10.4 + (column % 2) * 5.2, r)
}).join('')

/** A card is blocked after three wrong tries. */
const firstTries = [18, 50, 82].map((y) => disc(19, y, 6)).join('')

const ring = 2 * Math.PI * 12

/**
 * Shows why a PIN is refused or accepted, as a picture next to the words (the children). All PINs are a field of
 * points in the order in which a thief tries them: the popular ones are large and come first. A frame contains the
 * three tries that a card allows. A ring closes as digits are entered. Then it moves to the first tries (refused), or
 * out into the field, where a thief does not find it (accepted). The place in the field is the same for every PIN,
 * because it must not reveal the PIN.
 */
export function StrengthPicture({
  verdict,
  entered,
  length,
  children,
}: {
  verdict: Verdict
  entered: number
  length: number
  children?: ReactNode | undefined
}) {
  const share = length > 0 ? Math.min(entered / length, 1) : 0
  return (
    <div className={css.strength} data-verdict={verdict}>
      <svg className={css.picture} viewBox="0 0 480 100" aria-hidden="true" focusable="false">
        <path className={css.mass} d={mass} />
        <g className={css.tries}>
          <rect x="1" y="1" width="36" height="98" rx="18" />
          <path d={firstTries} />
        </g>
        <g className={css.marker}>
          <circle className={css.halo} r="12" />
          <circle className={css.track} r="12" />
          <circle
            className={css.ring}
            r="12"
            transform="rotate(-90)"
            strokeDasharray={ring}
            style={{ strokeDashoffset: ring * (1 - share) }}
          />
          <circle className={css.point} r="3" />
        </g>
      </svg>
      <div className={css.words}>{children}</div>
    </div>
  )
}
