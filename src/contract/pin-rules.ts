import { commonPins } from './common-pins.ts'
import { isKeypadShape, isMirror, isOneDigit, isPairs, isRun } from './keypad.ts'
import type { PinPolicy, PinRule } from './pin.ts'

/** Accepted, or every rule that refuses the PIN, the most telling one first. */
export type PinVerdict = { accepted: true } | { accepted: false; reasons: [PinRule, ...PinRule[]] }

/** What the judge knows about the card: strings of ASCII digits, such as the last four, the expiry MMYY. */
export type KnownDigits = { cardDigits: readonly string[] }

/**
 * What an issuer gets who states no policy of their own: four digits, every rule. It refuses 600 of the
 * 10,000 PINs, the most it may: a longer list hardly lowers what a thief's first six guesses find, and NIST
 * SP 800-63B advises against lists so long that they wear people out.
 */
export const defaultPinPolicy: PinPolicy = {
  length: 4,
  rules: ['length', 'repeated', 'run', 'pairs', 'mirror', 'keypad', 'year', 'common', 'card-digits'],
  years: { from: 1900, to: 2029 },
}

type Check = (pin: string, policy: PinPolicy, known: KnownDigits | undefined) => boolean

const common = new Set(commonPins)

/** For each rule, whether it refuses a PIN that has the right length and nothing but digits. */
const checks: Record<Exclude<PinRule, 'length'>, Check> = {
  // A thief who holds the wallet reads these off the card.
  'card-digits': (pin, _policy, known) => known?.cardDigits.some((digits) => digits.includes(pin)) ?? false,
  repeated: isOneDigit,
  pairs: isPairs,
  mirror: isMirror,
  run: isRun,
  keypad: isKeypadShape,
  // In leaked lists years crowd the top. In a PIN of another length there is no one place where a year would
  // stand, and refusing it anywhere would refuse much for little.
  year: (pin, { length, years }) => length === 4 && years.from <= Number(pin) && Number(pin) <= years.to,
  common: (pin) => common.has(pin),
}

/** 1616 is a run (of fives) as well as pairs, 1991 a mirror as well as a year: say what people see first. */
const mostTellingFirst = ['card-digits', 'repeated', 'pairs', 'mirror', 'run', 'keypad', 'year'] as const

/**
 * Judges a PIN. Pure and total: it throws for no string, keeps nothing, and gives the page and the issuer the
 * same answer; the issuer adds what only it knows (the whole card number, the birth date).
 *
 * In: the policy; the PIN as typed; optionally digits of the card. Anything but exactly `policy.length` ASCII
 * digits is refused for its length alone, whatever `policy.rules` names. Out: accepted, or the reasons in a
 * fixed order. `common` is given only where no other rule speaks, because it is the one that explains
 * nothing, and a refusal must say why (NIST SP 800-63B, WCAG 2.2 SC 4.1.3).
 *
 * The families of rules follow Bonneau et al. 2012 and Markert et al. 2020, "This PIN Can Be Easily Guessed".
 * The popular list holds four-digit PINs only, and none that another rule of the default policy refuses.
 */
export function judgePin(policy: PinPolicy, pin: string, known?: KnownDigits): PinVerdict {
  if (pin.length !== policy.length || !/^[0-9]+$/.test(pin)) return { accepted: false, reasons: ['length'] }
  const refuses = (rule: Exclude<PinRule, 'length'>) =>
    policy.rules.includes(rule) && checks[rule](pin, policy, known)
  const [first, ...others] = mostTellingFirst.filter(refuses)
  if (first !== undefined) return { accepted: false, reasons: [first, ...others] }
  return refuses('common') ? { accepted: false, reasons: ['common'] } : { accepted: true }
}

/**
 * A whole number from 0 to `count` - 1, each equally likely, from a source of random whole numbers.
 *
 * In: how many to choose from, 1 to `span`; a source that gives each of 0 to `span` - 1 with equal chance, by
 * default 32 bits as from `crypto.getRandomValues(new Uint32Array(1))`. Throws a RangeError for another
 * count.
 *
 * A plain remainder would favour the small numbers, since `span` is seldom a multiple of `count`: numbers
 * from the incomplete last round are thrown away and drawn again (simple discard method, NIST SP 800-90A).
 * Fewer than half of all draws are thrown away, so the loop soon ends with any honest source.
 */
export function pickUniform(count: number, nextUint32: () => number, span = 2 ** 32): number {
  if (!Number.isInteger(count) || count < 1 || count > span) {
    throw new RangeError(`cannot pick one of ${count}: expected a whole number from 1 to ${span}`)
  }
  const wholeRounds = span - (span % count)
  let drawn = nextUint32()
  while (drawn >= wholeRounds) drawn = nextUint32()
  return drawn % count
}

/**
 * A PIN for "Suggest a PIN", each one the policy accepts equally likely: drawn from all PINs of the length and thrown
 * away while the rules refuse it, so a suggestion is as hard to guess as the policy permits.
 *
 * In: the policy and the known digits, as for `judgePin`; a source as for `pickUniform`. Throws a RangeError for a
 * policy under which 10,000 draws in a row are refused: it accepts next to nothing.
 */
export function suggestPin(
  policy: PinPolicy,
  known: KnownDigits | undefined,
  nextUint32: () => number,
): string {
  for (let tries = 0; tries < 10_000; tries++) {
    const pin = String(pickUniform(10 ** policy.length, nextUint32)).padStart(policy.length, '0')
    if (judgePin(policy, pin, known).accepted) return pin
  }
  throw new RangeError('the policy accepts hardly any PIN: there is none to suggest')
}
