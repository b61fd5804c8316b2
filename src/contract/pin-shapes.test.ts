import fc from 'fast-check'
import { describe, it } from 'vitest'
import type { PinRule } from './pin.ts'
import { defaultPinPolicy, judgePin } from './pin-rules.ts'

describe.each([4, 6])('in %d digits', (length) => {
  const policy = { ...defaultPinPolicy, length }
  const digit = fc.integer({ min: 0, max: 9 })
  const pins = fc.array(digit, { minLength: length, maxLength: length }).map((digits) => digits.join(''))
  const reversed = (pin: string) => [...pin].toReversed().join('')
  const refusedFor = (rule: PinRule, pin: string) => {
    const verdict = judgePin(policy, pin)
    return !verdict.accepted && verdict.reasons.includes(rule)
  }

  it('digits in even steps are a run, and one digit over and over is a repeat', () => {
    fc.assert(
      fc.property(digit, digit, (first, step) => {
        const pin = Array.from({ length }, (_, at) => (first + at * step) % 10).join('')
        return refusedFor(step === 0 ? 'repeated' : 'run', pin)
      }),
    )
  })

  it('half a PIN and its reverse are a mirror, and half a PIN twice are pairs', () => {
    fc.assert(
      fc.property(pins, (pin) => {
        const half = pin.slice(length / 2)
        const isOne = new Set(half).size === 1
        const asMirror = refusedFor(isOne ? 'repeated' : 'mirror', half + reversed(half))
        return asMirror && refusedFor(isOne ? 'repeated' : 'pairs', half + half)
      }),
    )
  })

  it('runs, mirrors, pairs and repeats read backwards are refused for the same rule', () => {
    const symmetric: PinRule[] = ['repeated', 'run', 'pairs', 'mirror']
    fc.assert(
      fc.property(pins, (pin) =>
        symmetric.every((rule) => refusedFor(rule, pin) === refusedFor(rule, reversed(pin))),
      ),
    )
  })
})
