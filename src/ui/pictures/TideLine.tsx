import { longTide } from './motif.ts'
import css from './TideLine.module.css'

/**
 * The tide line of a portrait card, drawn on behind the card to both sides. Put it into the element that has the width
 * of the card, with `position: relative` and `isolation: isolate`, inside a band with `overflow: clip`. It has the colour
 * of the text.
 */
export const TideLine = () => (
  <svg className={css.tide} viewBox="-180 0 380 31.7" aria-hidden="true" focusable="false">
    <path d={longTide} />
  </svg>
)
