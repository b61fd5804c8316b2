import css from './CardSide.module.css'
import { Lines } from './icons.tsx'

/** A row of dots: lines without length, whose round ends are drawn. */
const dots = (from: number, y: number, count: number) =>
  Array.from({ length: count }, (_, at) => `M${from + at * 5.5} ${y}h0`).join('')

const Front = () => (
  <>
    <rect x="12" y="20" width="17" height="13" rx="2.5" />
    <path d="M12 26.5h17M20.5 20v13" />
    <path className={css.print} d={[12, 39, 66, 93].map((from) => dots(from, 45, 4)).join('')} />
    <path className={css.print} d={dots(57, 62, 2) + dots(74, 62, 2)} />
    <path d="m66.5 65 2.4-6M12 62h22" />
    <rect className={css.ring} x="48" y="52" width="41" height="20" rx="10" />
  </>
)

const Back = () => (
  <>
    <path className={css.stripe} d="M1 13h118v14H1z" />
    <path d="M12 38h52v14H12zM12 62h40M12 67h26" />
    <path className={css.print} d={dots(80.75, 45, 4)} />
    <rect className={css.ring} x="72" y="35" width="34" height="20" rx="10" />
  </>
)

/**
 * One side of a card, with a ring around what to read off it: the expiry date on the front, the security code on the
 * back. It is decorative: the hint beside it says the same. No digit is drawn, and it is no picture of the own card.
 */
export const CardSide = ({ side }: { side: 'front' | 'back' }) => (
  <Lines className={css.card} viewBox="0 0 120 76" width="7.5rem" height="4.75rem">
    <rect className={css.edge} x="1" y="1" width="118" height="74" rx="6" />
    {side === 'front' ? <Front /> : <Back />}
  </Lines>
)
