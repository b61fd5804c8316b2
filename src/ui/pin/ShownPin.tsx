import type { CSSProperties, Ref } from 'react'
import css from './ShownPin.module.css'

type Props = {
  length: number
  shown: boolean
  /** Whether a screen reader and a braille display may read the digits. */
  readable: boolean
  /**
   * The element into which the caller writes the digits, by plain DOM. React would keep them if they were a child.
   */
  place: Ref<HTMLSpanElement>
}

/**
 * A PIN that is shown, or the space for it. Assistive technology gets the digits only if the person asked for that.
 * They cannot be selected, so a drag or "select all" copies nothing by accident.
 */
export function ShownPin({ length, shown, readable, place }: Props) {
  return (
    <div
      className={css.pin}
      aria-hidden={!(shown && readable)}
      dir="ltr"
      style={{ '--length': length } as CSSProperties}
      data-shown={shown || undefined}
    >
      {shown ? (
        // A separate element: the fence of the end-to-end tests allows a PIN here and nowhere else.
        <span
          ref={place}
          className={css.digits}
          data-revealed
          translate="no"
          tabIndex={readable ? -1 : undefined}
        />
      ) : (
        Array.from({ length }, (_, index) => index).map((index) => <span key={index} className={css.dot} />)
      )}
    </div>
  )
}
