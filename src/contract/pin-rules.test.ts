import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { commonPins } from './common-pins.ts'
import { type PinPolicy, type PinRule, pinRules } from './pin.ts'
import { defaultPinPolicy, judgePin, pickUniform, suggestPin } from './pin-rules.ts'

const everyPin = Array.from({ length: 10_000 }, (_, n) => String(n).padStart(4, '0'))
const sixDigits = { ...defaultPinPolicy, length: 6 }

type Given = { policy?: PinPolicy; cardDigits?: string[] }

function reasonsFor(pin: string, { policy = defaultPinPolicy, cardDigits = [] }: Given = {}): string[] {
  const verdict = judgePin(policy, pin, { cardDigits })
  return verdict.accepted ? [] : verdict.reasons
}

const onlyRule = (rule: (typeof pinRules)[number]) => ({ ...defaultPinPolicy, rules: [rule] })

/** For every rule about digits: a PIN that it refuses, and a similar PIN that it accepts. */
const examples: Record<Exclude<PinRule, 'length'>, [refused: string, accepted: string][]> = {
  repeated: [['7777', '7778']],
  run: [['8901', '8902']],
  pairs: [['8282', '8283']],
  mirror: [['8228', '8229']],
  keypad: [['2580', '2589']],
  year: [
    ['1900', '1899'],
    ['2029', '2030'],
  ],
  common: [['1004', '0729']],
  'card-digits': [['0471', '0472']],
}

describe('rules', () => {
  test.each(
    pinRules
      .filter((rule) => rule !== 'length')
      .flatMap((rule) => examples[rule].map((pins) => [rule, ...pins] as const)),
  )('%s refuses %s and not %s', (rule, refused, accepted) => {
    const given = { policy: onlyRule(rule), cardDigits: ['0471'] }
    expect(reasonsFor(refused, given)).toEqual([rule])
    expect(reasonsFor(accepted, given)).toEqual([])
  })

  it('look for years and popular PINs only in PINs of four digits', () => {
    for (const pin of ['001984', '198400', '001342', '134200']) {
      expect(reasonsFor(pin, { policy: { ...sixDigits, rules: ['year', 'common'] } }), pin).toEqual([])
    }
  })

  test.each(['', '123', '12345', '12a4', '12 4', ' 123', '1234\n', '-123', '1.23', '１２３４', '١٢٣٤'])(
    'refuse “%s” for its length alone, even if the policy names no rule',
    (pin) => {
      expect(reasonsFor(pin)).toEqual(['length'])
      expect(reasonsFor(pin, { policy: { ...defaultPinPolicy, rules: [] } })).toEqual(['length'])
    },
  )

  it('take the years from the policy, both ends included', () => {
    const policy = { ...onlyRule('year'), years: { from: 1950, to: 1952 } }
    expect(everyPin.filter((pin) => reasonsFor(pin, { policy }).length > 0)).toEqual(['1950', '1951', '1952'])
  })
})

describe('digits of the card', () => {
  const cardDigits = ['374245001751006', '0831', '58']

  test.each(['3742', '7424', '1751', '1006', '0831'])('refuses %s, which is on the card', (pin) => {
    expect(reasonsFor(pin, { cardDigits })).toEqual(['card-digits'])
  })

  // 6083 is made of the end of one string and the start of the next.
  test.each(['6083', '0060', '5836', '3741'])('accepts %s, which is not on the card', (pin) => {
    expect(reasonsFor(pin, { cardDigits })).toEqual([])
  })

  it('compares as many digits as the PIN has', () => {
    expect(reasonsFor('424500', { policy: sixDigits, cardDigits })).toEqual(['card-digits'])
    expect(reasonsFor('424501', { policy: sixDigits, cardDigits })).toEqual([])
  })

  it('does not refuse when the policy does not name the rule or no digits are known', () => {
    expect(reasonsFor('3742', { policy: onlyRule('run'), cardDigits })).toEqual([])
    expect(judgePin(defaultPinPolicy, '3742')).toEqual({ accepted: true })
  })
})

describe('reasons', () => {
  test.each([
    ['1616', ['pairs', 'run']],
    ['2002', ['mirror', 'year']],
    ['2020', ['pairs', 'year']],
    ['7777', ['repeated']],
    ['1342', ['common']],
  ])('for %s are %j, the clearest first', (pin, reasons) => {
    expect(reasonsFor(pin)).toEqual(reasons)
  })

  it('name the card first, and never add “common” to a reason that explains the refusal', () => {
    expect(reasonsFor('1234', { cardDigits: ['1234'] })).toEqual(['card-digits', 'run'])
    expect(reasonsFor('1342', { cardDigits: ['1342'] })).toEqual(['card-digits'])
  })

  it('have the same order for any order of the policy’s rules', () => {
    const policy = { ...defaultPinPolicy, rules: defaultPinPolicy.rules.toReversed() }
    for (const pin of everyPin) expect(reasonsFor(pin, { policy })).toEqual(reasonsFor(pin))
  })
})

describe('the default policy', () => {
  it('names every rule', () => {
    expect(new Set(defaultPinPolicy.rules)).toEqual(new Set(pinRules))
  })

  it('refuses at most 600 of the 10,000 PINs', () => {
    const refused = everyPin.filter((pin) => !judgePin(defaultPinPolicy, pin).accepted)
    expect(refused.length).toBeLessThanOrEqual(600)
  })

  it('lists as common only PINs that no other rule refuses, each once, in order', () => {
    expect(commonPins.filter((pin) => reasonsFor(pin).join() !== 'common')).toEqual([])
    expect(commonPins).toEqual([...new Set(commonPins)].sort())
  })
})

describe('for any input', () => {
  const policies = fc.record({
    length: fc.integer({ min: 4, max: 12 }),
    rules: fc.subarray([...pinRules]),
    years: fc.record({ from: fc.integer(), to: fc.integer() }),
  })
  const known = fc.record({ cardDigits: fc.array(fc.string()) })
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 3, maxLength: 13 })
  const strings = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), digits)

  it('gives a verdict and never throws', () => {
    fc.assert(
      fc.property(policies, strings, known, (policy, pin, card) => {
        const verdict = judgePin(policy, pin, card)
        if (verdict.accepted) return pin.length === policy.length && /^[0-9]+$/.test(pin)
        const { reasons } = verdict
        const named = reasons.every((reason) => reason === 'length' || policy.rules.includes(reason))
        const alone = reasons.length === 1 || !(reasons.includes('length') || reasons.includes('common'))
        return named && alone && new Set(reasons).size === reasons.length
      }),
    )
  })
})

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
    expect(suggestPin({ ...defaultPinPolicy, length: 6 }, undefined, () => 20_731)).toBe('020731')
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
