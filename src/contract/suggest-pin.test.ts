import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { defaultPinPolicy, judgePin, pickUniform, suggestPin } from './pin-rules.ts'

const everyPin = Array.from({ length: 10_000 }, (_, n) => String(n).padStart(4, '0'))

describe('suggestPin', () => {
  const card = { cardDigits: ['0471', '0831'] }
  /** The suggestion when `first` is drawn first and then `8305`, an allowed PIN. */
  const suggestionFor = (first: number) => {
    const draws = [first, 8305]
    return suggestPin(defaultPinPolicy, card, () => draws.shift() ?? Number.NaN)
  }

  it('suggests each allowed PIN from exactly one draw, so that all are equally likely', () => {
    const accepted = (pin: string) => judgePin(defaultPinPolicy, pin, card).accepted
    const suggested = everyPin.map((_, n) => suggestionFor(n))
    expect(suggested).toEqual(everyPin.map((pin) => (accepted(pin) ? pin : '8305')))
    expect(suggested).not.toContain('0471')
  })

  it('suggests PINs of other lengths', () => {
    expect(suggestPin({ ...defaultPinPolicy, length: 6 }, undefined, () => 29_538)).toBe('029538')
  })

  it.each([4, 6])('suggests PINs of %d digits that are accepted', (length) => {
    const policy = { ...defaultPinPolicy, length }
    const draws = fc.infiniteStream(fc.integer({ min: 0, max: 2 ** 32 - 1 }))
    fc.assert(
      fc.property(draws, (stream) => {
        const pin = suggestPin(policy, undefined, () => stream.next().value)
        return pin.length === length && judgePin(policy, pin).accepted
      }),
    )
  })

  it('throws for a policy that accepts almost no PIN', () => {
    expect(() => suggestPin(defaultPinPolicy, undefined, () => 1234)).toThrow(RangeError)
  })
})

describe('pickUniform', () => {
  /** A source that returns these numbers and then throws, so that a test fails when there are too many draws. */
  const source = (numbers: number[]) => () => {
    const next = numbers.shift()
    if (next === undefined) throw new Error('drew too often')
    return next
  }

  it('returns every number equally often over all values of a small source', () => {
    const span = 16
    for (let count = 1; count <= span; count += 1) {
      const tally = Array.from({ length: count }, () => 0)
      for (let first = 0; first < span; first += 1) {
        // The second draw is always 0. A first draw that is discarded must not count for any number.
        let draws = 0
        const picked = pickUniform(count, () => (draws++ === 0 ? first : 0), span)
        if (draws === 1) tally[picked] = (tally[picked] ?? 0) + 1
      }
      expect(tally, `count ${count}`).toEqual(tally.map(() => Math.floor(span / count)))
    }
  })

  it('discards the incomplete last round of 32 bits', () => {
    const wholeRounds = Math.floor(2 ** 32 / 9_400) * 9_400
    expect(pickUniform(9_400, source([wholeRounds - 1]))).toBe(9_399)
    expect(pickUniform(9_400, source([wholeRounds, 2 ** 32 - 1, 7]))).toBe(7)
    expect(pickUniform(2 ** 32, source([2 ** 32 - 1]))).toBe(2 ** 32 - 1)
  })

  it('stays in range', () => {
    const draws = fc.infiniteStream(fc.integer({ min: 0, max: 2 ** 32 - 1 }))
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 32 }), draws, (count, stream) => {
        const picked = pickUniform(count, () => stream.next().value)
        return Number.isInteger(picked) && picked >= 0 && picked < count
      }),
    )
  })

  test.each([0, -1, 1.5, Number.NaN, 2 ** 32 + 1])('throws for a count of %d', (count) => {
    expect(() => pickUniform(count, () => 0)).toThrow(RangeError)
  })
})
