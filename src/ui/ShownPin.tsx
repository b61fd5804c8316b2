import type { CSSProperties } from 'react'
import css from './ShownPin.module.css'

/**
 * A PIN that is being shown, or the room where it will be. No screen reader is handed the digits: whoever wants to hear
 * them asks for that. They cannot be selected, so a drag or "select all" copies nothing by accident.
 */
export function ShownPin({ length, digits }: { length: number; digits: string | null }) {
  return (
    <div
      className={css.pin}
      aria-hidden="true"
      dir="ltr"
      style={{ '--length': length } as CSSProperties}
      data-shown={digits !== null || undefined}
    >
      {digits === null ? (
        Array.from({ length }, (_, index) => index).map((index) => <span key={index} className={css.dot} />)
      ) : (
        // One text of its own: the net of the end-to-end tests knows that a PIN may stand here, and nowhere else.
        <span className={css.digits} data-revealed translate="no">
          {digits}
        </span>
      )}
    </div>
  )
}
