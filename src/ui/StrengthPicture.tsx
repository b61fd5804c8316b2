import type { ReactNode } from 'react'
import css from './StrengthPicture.module.css'
import { firstTries, mass } from './strength-field.ts'

export type Verdict = 'waiting' | 'refused' | 'accepted'

const ring = 2 * Math.PI * 12

/**
 * Why one PIN is refused and another is not, as a picture beside the words given as children: all PINs as a field of
 * points in the order in which a thief tries them, the favourites large and first, and the three tries a card allows
 * in a frame. A ring closes as digits are entered, then goes to the first tries (refused) or out into the field, where
 * nobody finds it (accepted). Where in the field is the same for every PIN: the place must not tell one.
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
