import { type CSSProperties, useId } from 'react'
import arrival from './CardArrival.module.css'
import css from './CardArt.module.css'
import { Chip, PinCells, Signature } from './CardArtParts.tsx'
import { LandscapePrint, PortraitPrint } from './CardPrint.tsx'
import { type CardFormat, shapes, tenth } from './card-shapes.ts'
import { type CardState, lookOf, type PinWindow } from './card-state.ts'
import { TickIcon } from './icons.tsx'
import { motifs } from './motif.ts'

export type CardArtProps = {
  format?: CardFormat | undefined
  motif: 'petal' | 'wave'
  /** The name of a card design, as the issuer sends it. If the brand has no colours for it, the card is plain. */
  art: string
  brandName: string
  product: string
  last4: string
  holder: string
  /** Without a state, the picture claims nothing about the PIN. */
  state?: CardState | undefined
  /** What the PIN window shows, if the state alone does not say whether there is a PIN. */
  pinWindow?: PinWindow | undefined
  /** How many digits a PIN has, and how many are in one group (0: all). */
  pinLength?: number | undefined
  pinGroup?: number | undefined
  size?: 'full' | 'thumb' | undefined
  /** Plays the arrival of the PIN, and shows a tick on the card. */
  arriving?: boolean | undefined
}

/**
 * The colours of a design come from the brand's style sheet: `--card-<art>-face`, `-ink` and `-motif`, and for a card
 * of two colours `-base` and `-base-ink`.
 */
const coloursOf = (art: string, twoColours: boolean) => {
  const name = /^[a-z][a-z0-9-]*$/.test(art) ? art : 'plain'
  const colour = (part: string, fallback = '') =>
    `var(--card-${name}-${part}, var(--card-plain-${part}${fallback && `, ${fallback}`}))`
  return {
    '--face': colour('face'),
    '--print': colour('ink'),
    '--motif': colour('motif'),
    '--base': twoColours ? colour('base', 'var(--face)') : 'var(--face)',
    '--base-print': twoColours ? colour('base-ink', 'var(--print)') : 'var(--print)',
  } as CSSProperties
}

/**
 * Draws the front of a card with its state. It is decorative, because words next to it have the same content. Only the
 * last four digits of the number exist here, and of the PIN only its length.
 */
export function CardArt({
  format = 'landscape',
  motif,
  art,
  state = 'other',
  pinWindow,
  pinLength = 4,
  pinGroup = 0,
  size = 'full',
  arriving = false,
  ...words
}: CardArtProps) {
  const id = useId()
  const shape = shapes[format]
  const look = lookOf(state)
  const expired = state === 'expired'
  const thumb = size === 'thumb'
  const outline = expired ? shape.cut : shape.outline
  const Badge = arriving ? TickIcon : look.Icon
  const badged =
    arriving || look.badge === 'always' || (look.badge === 'thumb' && (thumb || format === 'portrait'))
  const [x, y, half] = shape.badge[expired ? (thumb ? 'cutThumb' : 'cutFull') : size]
  const inBadge = tenth(half * 1.24)
  const wave = motifs.wave[state === 'frozen' ? 'still' : 'moving']
  // A thumbnail has room for a badge or for the small parts that it covers.
  const crowded = thumb && badged
  const shows = pinWindow ?? look.window
  const Print = format === 'portrait' ? PortraitPrint : LandscapePrint
  return (
    <svg
      className={`${css.card} ${arrival.card}`}
      data-size={size}
      data-format={format}
      data-state={state}
      data-arriving={arriving || undefined}
      viewBox={`0 0 ${shape.width} ${shape.height}`}
      style={coloursOf(look.colours ?? art, motif === 'wave')}
      focusable="false"
      aria-hidden="true"
    >
      <clipPath id={id}>
        <path d={outline} />
      </clipPath>
      <g clipPath={`url(#${id})`}>
        <rect className={css.face} width={shape.width} height={shape.height} />
        {motif === 'wave' ? (
          <g transform={shape.wave}>
            <path className={css.sea} d={wave.sea} />
            <path className={css.tide} d={wave.line} />
          </g>
        ) : (
          <path className={css.petal} transform={shape.petal} d={motifs.petal[thumb ? 'coarse' : 'fine']} />
        )}
        {state === 'blocked' && (
          <>
            <pattern
              id={`${id}-hatch`}
              width={thumb ? 34 : 14}
              height={thumb ? 34 : 14}
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect className={css.hatch} width={thumb ? 13 : 5} height="40" />
            </pattern>
            <rect data-part="hatch" width={shape.width} height={shape.height} fill={`url(#${id}-hatch)`} />
          </>
        )}
        {state === 'reported' && <path className={css.strike} data-part="strike" d={shape.strike} />}
      </g>
      <path className={css.edge} d={outline} />
      {!(crowded && format === 'portrait') && (
        <Chip format={format} size={size} ringed={look.window === 'waiting'} />
      )}
      {!thumb && (
        // Print that is too wide is clipped at the edge of the card.
        <g clipPath={`url(#${id})`}>
          <Print marked={motif === 'wave'} {...words} />
        </g>
      )}
      {shows === 'signature' && !(crowded && format === 'landscape') && (
        <Signature format={format} size={size} />
      )}
      {shows !== 'signature' && shows !== 'none' && !(crowded && format === 'landscape') && (
        <PinCells format={format} size={size} shows={shows} count={pinLength} group={pinGroup} />
      )}
      {badged && (
        <g className={`${css.badge} ${arrival.badge}`} data-part="badge">
          <rect className={css.plate} x={x - half} y={y - half} width={2 * half} height={2 * half} />
          <Badge
            x={tenth(x - inBadge / 2)}
            y={tenth(y - inBadge / 2)}
            width={inBadge}
            height={inBadge}
            strokeWidth="2"
          />
        </g>
      )}
    </svg>
  )
}
