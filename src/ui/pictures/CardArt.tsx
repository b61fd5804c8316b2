import { type CSSProperties, type ReactNode, useId } from 'react'
import css from './CardArt.module.css'
import { motifs } from './motif.ts'

export type CardArtProps = {
  motif: 'petal' | 'wave'
  /** The name of a card design, as the issuer sends it. If the brand has no colours for it, the card is plain. */
  art: string
  brandName: string
  product: string
  last4: string
  holder: string
  stateLabel?: string | undefined
  size?: 'full' | 'thumb' | undefined
}

/** The colours of a design come from the brand's style sheet: `--card-<art>-face`, `-ink` and `-motif`. */
const colours = (art: string) => {
  const name = /^[a-z][a-z0-9-]*$/.test(art) ? art : 'plain'
  const colour = (part: string) => `var(--card-${name}-${part}, var(--card-plain-${part}))`
  return { '--face': colour('face'), '--print': colour('ink'), '--motif': colour('motif') } as CSSProperties
}

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

const masked = [0, 1, 2].flatMap((group) => [0, 1, 2, 3].map((place) => 28 + group * 57 + place * 11))

/** Embossed print: a gap in the drawing, then the same shape in light, in shade and in ink, slightly shifted. */
function Raised({ children }: { children: (className: string | undefined) => ReactNode }) {
  return (
    <>
      {children(css.gap)}
      <g transform="translate(-0.7 -0.7)">{children(css.light)}</g>
      <g transform="translate(0.7 0.8)">{children(css.shade)}</g>
      {children(css.print)}
    </>
  )
}

/**
 * Draws the front of a card. It is decorative, because words next to it have the same content. Only the last four
 * digits of the number exist here.
 */
export function CardArt({
  motif,
  art,
  brandName,
  product,
  last4,
  holder,
  stateLabel,
  size = 'full',
}: CardArtProps) {
  const clip = useId()
  const thumb = size === 'thumb'
  return (
    <svg
      className={css.card}
      data-size={size}
      viewBox="0 0 340 214"
      style={colours(art)}
      focusable="false"
      aria-hidden="true"
    >
      <clipPath id={clip}>
        <rect className={css.outline} width="340" height="214" />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <rect className={css.face} width="340" height="214" />
        <path className={css.motif} d={motifs[motif][thumb ? 'coarse' : 'fine']} />
      </g>
      <rect className={css.edge} x="0.5" y="0.5" width="339" height="213" />
      <g className={css.chip} transform="translate(28 84)">
        <rect width="46" height="36" rx="7" />
        <path d="M0 12h15M0 24h15M31 12h15M31 24h15M15 0v36M31 0v36M15 18h16" />
      </g>
      {!thumb && (
        // Print that is too wide is clipped at the edge of the card.
        <g clipPath={`url(#${clip})`}>
          <text className={css.brand} x="28" y="42">
            {brandName}
          </text>
          <text className={css.small} x="28" y="60">
            {fitted(product, 30)}
          </text>
          {stateLabel && (
            <text className={css.state} x="312" y="190">
              {fitted(stateLabel, 22)}
            </text>
          )}
          <text className={css.small} x="28" y="190">
            {fitted(holder, stateLabel ? 22 : 30)}
          </text>
          <g className={css.number}>
            <Raised>
              {(className) => (
                <g className={className}>
                  {masked.map((x) => (
                    <circle key={x} cx={x + 3} cy="153.5" r="3.1" />
                  ))}
                  <text x="200" y="161">
                    {last4}
                  </text>
                </g>
              )}
            </Raised>
          </g>
        </g>
      )}
    </svg>
  )
}
