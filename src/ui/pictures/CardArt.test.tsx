import { render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { CardArt, type CardArtProps } from './CardArt.tsx'
import { cellsOf, shapes } from './card-shapes.ts'
import { type CardState, stateLooks } from './card-state.ts'
import { StateMark } from './StateMark.tsx'
import { TideLine } from './TideLine.tsx'

const card: CardArtProps = {
  motif: 'petal',
  art: 'meadow',
  brandName: 'Larkspur',
  product: 'Everyday',
  last4: '4868',
  holder: 'Ada Marlowe',
}

const draw = (props: Partial<CardArtProps>) => {
  const { container } = render(<CardArt {...card} {...props} />)
  const texts = [...container.querySelectorAll('text')]
  const printed = texts.map(({ textContent }) => textContent ?? '')
  const has = (part: string) => container.querySelectorAll(`[data-part="${part}"]`).length
  return { container, texts, printed, has }
}

describe('the print on a card', () => {
  it('shows the product and the holder in full when they fit', () => {
    const { printed } = draw({ product: 'Household and Groceries' })
    expect(printed).toEqual(expect.arrayContaining(['Household and Groceries', 'Ada Marlowe', '4868']))
    expect(draw({ product: 'x'.repeat(30) }).printed).toContain('x'.repeat(30))
  })

  it.each([
    ['of narrow letters', 'i', 30, 22],
    ['of wide letters', 'W', 15, 11],
    ['of Chinese', '漢', 15, 11],
    ['of emoji, none of them cut in half', '🏦', 15, 11],
  ])('ends with an ellipsis for a very long word %s', (_, letter, ofProduct, ofHolder) => {
    const long = letter.repeat(100_000)
    const { printed } = draw({ product: long, holder: long })
    expect(printed).toContain(`${letter.repeat(ofProduct - 1)}…`)
    expect(printed).toContain(`${letter.repeat(ofHolder - 1)}…`)
  })

  it.each(['landscape', 'portrait'] as const)(
    'is clipped at the edge of a %s card, for a wide font',
    (format) => {
      const { texts } = draw({ format })
      expect(texts).not.toHaveLength(0)
      expect(texts.map((text) => text.closest('[clip-path]'))).not.toContain(null)
    },
  )

  it('is not on a thumbnail', () => {
    expect(draw({ size: 'thumb' }).texts).toEqual([])
  })
})

/** For each state: the treatment of the card, the PIN window, and the badge on a large card and on a thumbnail. */
const treatments: [CardState, part: string, window: string | null, full: number, thumb: number][] = [
  ['no-pin', 'pin-cell', 'empty', 0, 0],
  ['set', 'pin-cell', 'filled', 0, 0],
  ['waiting', 'ring', 'waiting', 0, 0],
  ['cash-machine', 'ring', 'waiting', 0, 0],
  ['confirming', 'chip', null, 0, 0],
  ['blocked', 'hatch', 'crossed', 1, 1],
  ['frozen', 'badge', null, 1, 1],
  ['reported', 'strike', null, 1, 1],
  ['not-active', 'badge', null, 1, 1],
  ['expired', 'badge', null, 1, 1],
  ['signature-only', 'signature', null, 0, 1],
  ['unknown', 'chip', null, 0, 0],
  ['other', 'chip', null, 0, 0],
]

describe('the state of a card', () => {
  it('has a treatment for every state', () => {
    expect(treatments.map(([state]) => state).sort()).toEqual(Object.keys(stateLooks).sort())
  })

  it.each(treatments)('%s: is drawn', (state, part, window, full, thumb) => {
    const large = draw({ state })
    expect(large.container.querySelector(`svg[data-state="${state}"]`)).toBeTruthy()
    expect(large.has(part)).toBeGreaterThan(0)
    const shown = large.container.querySelector('[data-part="pin-window"]')
    expect(shown?.getAttribute('data-shows') ?? null).toBe(window)
    expect(large.has('badge')).toBe(full)
    expect(draw({ state, size: 'thumb' }).has('badge')).toBe(thumb)
  })

  it('has a picture of its own in every state that the pictures tell apart, on large cards and on thumbnails', () => {
    const apart = treatments
      .map(([state]) => state)
      .filter((state) => !['cash-machine', 'confirming', 'unknown', 'other'].includes(state))
    expect(apart).toHaveLength(9)
    for (const format of ['landscape', 'portrait'] as const) {
      for (const size of ['full', 'thumb'] as const) {
        const pictures = apart.map((state) => {
          const { container } = draw({ state, format, size })
          return container.innerHTML.replace(/data-state="[^"]*"|_r_\w+_/g, '')
        })
        expect(new Set(pictures).size, `${format} ${size}`).toBe(9)
      }
    }
    const marks = apart.map((state) => render(<StateMark state={state}>words</StateMark>).container)
    expect(new Set(marks.map((mark) => mark.querySelector('svg')?.innerHTML)).size).toBe(9)
  })

  it('takes the place of the colours of the design, where it has its own', () => {
    const face = (state: CardState) => draw({ state }).container.querySelector('svg')?.getAttribute('style')
    expect(face('set')).toContain('--card-meadow-face')
    for (const state of ['frozen', 'reported', 'expired', 'not-active'] as const)
      expect(face(state)).toContain(`--card-${state}-face`)
  })

  it('cuts a corner off an expired card only', () => {
    const outline = (state: CardState) =>
      draw({ state }).container.querySelector('clipPath path')?.getAttribute('d')
    expect(outline('expired')).toBe(shapes.landscape.cut)
    expect(outline('set')).toBe(shapes.landscape.outline)
  })
})

describe('the PIN window', () => {
  it.each([4, 5, 6])('has a cell for each of %i digits', (pinLength) => {
    expect(draw({ state: 'set', pinLength }).has('pin-cell')).toBe(pinLength)
  })

  it('shows what the caller knows about the PIN of a frozen card', () => {
    expect(draw({ state: 'frozen', pinWindow: 'filled' }).has('pin-cell')).toBe(4)
    expect(draw({ state: 'frozen' }).has('pin-window')).toBe(0)
  })

  it.each([
    ['landscape', 'full', 44],
    ['landscape', 'thumb', 113],
    ['portrait', 'full', 0],
    ['portrait', 'thumb', 0],
  ] as const)('stays on a %s card, %s, and clear of the chip', (format, size, chipEnd) => {
    for (const count of [4, 5, 6]) {
      const cells = cellsOf(shapes[format].window[size], count, 3)
      const last = cells.at(-1)
      expect(cells[0]?.x).toBeGreaterThan(chipEnd)
      expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThan(shapes[format].width - 10)
    }
  })

  it('has a wider gap between groups of three', () => {
    const xs = cellsOf(shapes.portrait.window.full, 6, 3).map(({ x }) => x)
    expect(xs).toEqual([20, 39, 58, 85, 104, 123])
  })
})

const startOf = (line: string) => Number(/^M(-[\d.]+) /.exec(line)?.[1])

it('the tide line behind a card goes on where the line on the card ends', () => {
  const { container } = draw({ format: 'portrait', motif: 'wave' })
  const onCard = container.querySelector('path[d^="M-125 179"]')?.getAttribute('d') ?? ''
  const behind =
    render(<TideLine />)
      .container.querySelector('path')
      ?.getAttribute('d') ?? ''
  expect(onCard).toContain('c15-21 30-21 45 0s30 21 45 0')
  expect(behind).toContain('17.9c1.5-2.1 3-2.1 4.5 0s3 2.1 4.5 0')
  // A whole number of waves, 90 units each, is between the starts of the two lines.
  expect((10 * startOf(behind) - startOf(onCard)) % 90).toBeCloseTo(0)
})

it('has no four digits in a row in its measures, because they may equal a PIN', () => {
  const cards = treatments.flatMap(([state]) =>
    [5, 6].flatMap((pinLength) =>
      (['full', 'thumb'] as const).flatMap((size) => [
        draw({ state, pinLength, size }).container,
        draw({ state, pinLength, size, format: 'portrait', motif: 'wave', pinGroup: 3 }).container,
      ]),
    ),
  )
  const drawings = [...cards, render(<TideLine />).container]
  const measures = drawings
    .flatMap((drawing) => [...drawing.querySelectorAll('*')])
    .flatMap(({ attributes }) => [...attributes])
    .filter(({ name }) => name !== 'class')
  expect(measures.length).toBeGreaterThan(1000)
  expect(measures.filter(({ value }) => /\d{4}/.test(value)).map(({ value }) => value)).toEqual([])
})
