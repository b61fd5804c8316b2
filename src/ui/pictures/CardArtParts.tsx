import css from './CardArt.module.css'
import { type CardFormat, cellsOf, shapes, tenth } from './card-shapes.ts'
import type { PinWindow } from './card-state.ts'

type Place = { format: CardFormat; size: 'full' | 'thumb' }

/** The chip. Rings around it mean that the PIN is not on it yet. */
export const Chip = ({ format, size, ringed }: Place & { ringed: boolean }) => {
  const { chip } = shapes[format]
  const moving = size === 'full' ? css.moving : ''
  return (
    <g className={css.chip} data-part="chip" transform={chip[size]}>
      {ringed && (
        <g data-part="ring">
          <path className={`${css.ring} ${moving}`} d={chip.ring} />
          {size === 'full' && <path className={`${css.outerRing} ${moving}`} d={chip.outerRing} />}
        </g>
      )}
      <path d={chip.body} />
      <path d={chip.lines} />
    </g>
  )
}

const box = (x: number, y: number, width: number, height: number, radius: number) => {
  const [r, across, down] = [radius, width - 2 * radius, height - 2 * radius].map(tenth)
  const [left, top] = [tenth(x + radius), tenth(y)]
  return `M${left} ${top}h${across}a${r} ${r} 0 0 1 ${r} ${r}v${down}a${r} ${r} 0 0 1-${r} ${r}h-${across}a${r} ${r} 0 0 1-${r}-${r}v-${down}a${r} ${r} 0 0 1 ${r}-${r}z`
}

const cross = (x: number, y: number, half: number) => {
  const [left, top, side] = [x - half, y - half, 2 * half].map(tenth)
  return `M${left} ${top}l${side} ${side}m0-${side}l-${side} ${side}`
}

/**
 * The PIN window: one cell for each digit, on a ground that separates them from the drawing. It shows whether there is
 * a PIN, never a digit. On a portrait card a cell with a PIN is solid. On a small landscape card only its dot is drawn,
 * large enough to see. A thumbnail has one mark for all cells, because a list may have hundreds of them.
 */
export const PinCells = ({
  format,
  size,
  shows,
  count,
  group,
}: Place & { shows: PinWindow; count: number; group: number }) => {
  const shape = shapes[format].window[size]
  const { y, radius } = shape
  const [, height] = shape.cell
  const cells = cellsOf(shape, count, group)
  const [first, last] = [cells[0], cells.at(-1)]
  if (!first || !last) return null

  const solid = shows === 'filled' && format === 'portrait'
  const dotted = (shows === 'filled' || shows === 'waiting') && !solid
  const bare = dotted && format === 'landscape' && size === 'thumb'
  const half = first.width * (bare ? 0.42 : 0.22)
  const markAt = (across: number, down: number) => {
    if (shows === 'crossed') return cross(across, down, half)
    return dotted ? box(across - half, down - half, 2 * half, 2 * half, radius && half) : ''
  }
  const drawn = cells.map(({ x, width }) => ({
    outline: bare ? '' : box(x, y, width, height, radius),
    mark: markAt(x + width / 2, y + height / 2),
  }))
  const all = {
    outline: drawn.map(({ outline }) => outline).join(''),
    mark: drawn.map(({ mark }) => mark).join(''),
  }
  const margin = height / 5
  const end = last.x + last.width
  return (
    <g className={css.window} data-part="pin-window" data-shows={shows}>
      <path
        className={css.windowGround}
        d={box(first.x - margin, y - margin, end - first.x + 2 * margin, height + 2 * margin, radius * 2)}
      />
      {(size === 'thumb' ? [all] : drawn).map(({ outline, mark }) => (
        <g key={outline + mark} data-part="pin-cell">
          {outline && <path className={solid ? css.solid : css.cell} d={outline} />}
          {mark && <path className={dotted ? css.dot : undefined} d={mark} />}
        </g>
      ))}
    </g>
  )
}

/** A signature in the place of the PIN window. */
export const Signature = ({ format, size }: Place) => {
  const { signature } = shapes[format]
  return (
    <g
      className={css.signature}
      data-part="signature"
      transform={size === 'thumb' ? signature.thumb : undefined}
    >
      <path className={format === 'landscape' ? css.strip : undefined} d={signature.line} />
      <path d={signature.name} />
    </g>
  )
}
