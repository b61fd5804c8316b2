import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { commonPins } from './common-pins.ts'
import { issuerRules, type PinPolicy, type PinRule, pinRules } from './pin.ts'
import { defaultPinPolicy, judgePin } from './pin-rules.ts'

const everyPin = Array.from({ length: 10_000 }, (_, n) => String(n).padStart(4, '0'))
const sixDigits = { ...defaultPinPolicy, length: 6 }

type Given = { policy?: PinPolicy; cardDigits?: string[] }

function reasonsFor(pin: string, { policy = defaultPinPolicy, cardDigits = [] }: Given = {}): string[] {
  const verdict = judgePin(policy, pin, { cardDigits })
  return verdict.accepted ? [] : verdict.reasons
}

const onlyRule = (rule: (typeof pinRules)[number], pin = '0000') => ({
  ...defaultPinPolicy,
  length: pin.length,
  rules: [rule],
})

/** For every rule about digits: a PIN that it refuses, and a similar PIN that it accepts. */
const examples: Record<Exclude<PinRule, 'length'>, [refused: string, accepted: string][]> = {
  repeated: [
    ['7777', '7778'],
    ['777777', '777778'],
  ],
  run: [
    ['8901', '8902'],
    ['890123', '890124'],
  ],
  pairs: [
    ['8282', '8283'],
    ['828282', '828283'],
  ],
  mirror: [
    ['8228', '8229'],
    ['842248', '842249'],
  ],
  keypad: [
    ['2580', '2589'],
    ['147369', '147368'],
  ],
  date: [
    ['311299', '311399'],
    ['123199', '133199'],
    ['991231', '991331'],
  ],
  year: [
    ['1900', '1899'],
    ['2029', '2030'],
    ['190068', '189968'],
    ['682029', '682030'],
  ],
  common: [
    ['1004', '0729'],
    ['142536', '729538'],
  ],
  'card-digits': [
    ['0471', '0472'],
    ['047189', '047188'],
  ],
}

describe('rules', () => {
  test.each(
    pinRules
      .filter((rule) => rule !== 'length')
      .flatMap((rule) => examples[rule].map((pins) => [rule, ...pins] as const)),
  )('%s refuses %s and not %s', (rule, refused, accepted) => {
    const given = { policy: onlyRule(rule, refused), cardDigits: ['047189'] }
    expect(reasonsFor(refused, given)).toEqual([rule])
    expect(reasonsFor(accepted, given)).toEqual([])
  })

  it('look for a whole PIN among the popular ones, not for a part of it', () => {
    for (const pin of ['001342', '134200', '413420']) {
      expect(reasonsFor(pin, { policy: { ...sixDigits, rules: ['common'] } }), pin).toEqual([])
    }
    expect(reasonsFor('1425', { policy: onlyRule('common') })).toEqual([])
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
    ['201284', ['date', 'year']],
    ['012345', ['run', 'date']],
    ['120120', ['pairs', 'date']],
    ['142536', ['common']],
  ])('for %s are %j, the clearest first', (pin, reasons) => {
    const policy = { ...defaultPinPolicy, length: pin.length }
    expect(reasonsFor(pin, { policy })).toEqual(reasons)
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

  // The digest of the list at the time when only PINs of four digits were judged.
  it('refuses the same 600 PINs of four digits as ever, for the same reasons', () => {
    const refused = everyPin.map((pin) => `${pin} ${reasonsFor(pin)}`).filter((line) => !line.endsWith(' '))
    const digest = createHash('sha256').update(refused.join('\n')).digest('hex')
    expect(digest).toBe('76c6d635d1bdad59acd7ba90a494116b8f788bb4f94a68189be496450ed388c8')
  })

  it('refuses at most 12 in a hundred PINs of six digits', () => {
    // One PIN in 37, because judging a million takes long. The command `pin-strength` judges them all.
    const some = Array.from({ length: 27_027 }, (_, n) => String(n * 37).padStart(6, '0'))
    const refused = some.filter((pin) => !judgePin(sixDigits, pin).accepted)
    expect(refused.length / some.length).toBeLessThanOrEqual(0.12)
  })

  it.each([4, 6])(
    'lists as common only PINs of %d digits that no other rule refuses, once, in order',
    (length) => {
      const pins = commonPins.filter((pin) => pin.length === length)
      const policy = { ...defaultPinPolicy, length }
      expect(pins.length).toBeGreaterThan(0)
      expect(pins.filter((pin) => reasonsFor(pin, { policy }).join() !== 'common')).toEqual([])
      expect(pins).toEqual([...new Set(pins)].sort())
    },
  )

  it('lists no common PIN of another length', () => {
    expect(commonPins.filter((pin) => ![4, 6].includes(pin.length))).toEqual([])
  })
})

describe('for any input', () => {
  const policies = fc.record({
    length: fc.integer({ min: 4, max: 12 }),
    rules: fc.subarray([...pinRules]),
    years: fc.record({ from: fc.integer(), to: fc.integer() }),
    issuerRules: fc.subarray([...issuerRules]),
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
