import { type CSSProperties, type ReactNode, useId } from 'react'
import css from './CardArt.module.css'
import { motifs } from './motif.ts'

export type CardArtProps = {
  motif: 'petal' | 'wave'
  /** The name of a card face, as the issuer sends it; one the brand has no colours for gets the plain face. */
  art: string
  brandName: string
  product: string
  last4: string
  holder: string
  stateLabel?: string | undefined
  size?: 'full' | 'small' | 'thumb' | undefined
  /** Given where no words beside the picture say the same; without it the picture is decoration. */
  label?: string | undefined
  'aria-hidden'?: boolean | undefined
}

/** The colours of a face are the brand's: `--card-<art>-face`, `-ink` and `-motif` in its style sheet. */
const colours = (art: string) => {
  const name = /^[a-z][a-z0-9-]*$/.test(art) ? art : 'plain'
  const colour = (part: string) => `var(--card-${name}-${part}, var(--card-plain-${part}))`
  return { '--face': colour('face'), '--print': colour('ink'), '--motif': colour('motif') } as CSSProperties
}

/** What an embosser has room for. */
const fitted = (text: string, room: number) => (text.length > room ? `${text.slice(0, room - 1)}…` : text)

const masked = [0, 1, 2].flatMap((group) => [0, 1, 2, 3].map((place) => 28 + group * 57 + place * 11))

/** Raised print: a gap in the drawing, then the same shape in light, in shade and in ink, half a unit apart. */
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

/** The face of a card, drawn. Of its number only the last four digits exist here. */
export function CardArt({
  motif,
  art,
  brandName,
  product,
  last4,
  holder,
  stateLabel,
  size = 'full',
  label,
  'aria-hidden': hidden,
}: CardArtProps) {
  const clip = useId()
  const decoration = hidden || label === undefined
  const thumb = size === 'thumb'
  return (
    <svg
      className={css.card}
      data-size={size}
      viewBox="0 0 340 214"
      style={colours(art)}
      focusable="false"
      aria-hidden={decoration || undefined}
      role={decoration ? undefined : 'img'}
      aria-label={decoration ? undefined : label}
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
        <>
          <text className={css.brand} x="28" y="42">
            {brandName}
          </text>
          {size === 'full' && (
            <>
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
            </>
          )}
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
        </>
      )}
    </svg>
  )
}
