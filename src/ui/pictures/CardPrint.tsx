import css from './CardPrint.module.css'

type Words = { brandName: string; product: string; last4: string; holder: string; marked: boolean }

const wide = /[MW@\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{Emoji_Presentation}\uff01-\uff60]/u

/** Cuts a text to the room on a card, counted in letters. A wide letter takes the room of two. */
const fitted = (text: string, room: number): string => {
  const letters: string[] = []
  let taken = 0
  for (const letter of text) {
    taken += wide.test(letter) ? 2 : 1
    if (taken > room) return `${letters.slice(0, -1).join('')}…`
    letters.push(letter)
  }
  return text
}

const masked = [0, 1, 2].flatMap((group) => [0, 1, 2, 3].map((place) => 31 + group * 54 + place * 10.5))

/** The words on a landscape card. The number and the holder are in the lower part, on a card of two colours too. */
export const LandscapePrint = ({ brandName, product, last4, holder }: Words) => (
  <g className={css.print}>
    <text className={css.brand} x="28" y="39">
      {brandName}
    </text>
    <text className={css.small} x="28" y="56">
      {fitted(product, 30)}
    </text>
    <g className={css.low}>
      {masked.map((x) => (
        <circle key={x} cx={x} cy="142" r="2.9" />
      ))}
      <text className={css.number} x="190" y="149.5">
        {last4}
      </text>
      <text className={css.small} x="28" y="188">
        {fitted(holder, 22)}
      </text>
    </g>
  </g>
)

/** The words on a portrait card. With a wave, its mark stands before the brand's name. */
export const PortraitPrint = ({ brandName, product, last4, holder, marked }: Words) => (
  <g className={css.print}>
    {marked && (
      <path
        className={css.mark}
        transform="translate(20 22) scale(.5)"
        d="M0 0h40v17.5c-4.4-5-8.9-5-13.3 0s-8.9 5-13.4 0-8.8-5-13.3 0zM0 22.5c4.5-5 8.9-5 13.3 0s8.9 5 13.4 0 8.9-5 13.3 0V40H0z"
      />
    )}
    <text className={`${css.brand} ${css.narrowBrand}`} x={marked ? 47 : 20} y="39">
      {brandName}
    </text>
    <g className={css.low}>
      <text className={css.product} x="20" y="270">
        {fitted(product, 20)}
      </text>
      <text className={css.number} x="20" y="297">
        {last4}
      </text>
      <text className={css.holder} x="180" y="297">
        {fitted(holder, 16)}
      </text>
    </g>
  </g>
)
