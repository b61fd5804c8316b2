import { commonPins } from './common-pins.ts'
import { hasYear, isDate } from './dates.ts'
import { isMirror, isOneDigit, isPairs, isRun } from './digit-patterns.ts'
import { isKeypadShape } from './keypad.ts'
import type { PinPolicy, PinRule } from './pin.ts'

/** Accepted, or every rule that refuses the PIN, the clearest one first. */
export type PinVerdict = { accepted: true } | { accepted: false; reasons: [PinRule, ...PinRule[]] }

/** Known digits of the card: strings of ASCII digits, such as the last four and the expiry MMYY. */
export type KnownDigits = { cardDigits: readonly string[] }

/**
 * The policy for an issuer without its own: four digits, every rule. It refuses 600 of the 10,000 PINs, which is the
 * maximum set in decision 6. A longer list hardly reduces the PINs that a thief finds with six guesses, and NIST SP
 * 800-63B advises against lists that are so long that they frustrate people. With six digits instead of four, the same
 * rules refuse 11 in a hundred PINs, and most of those are dates.
 */
export const defaultPinPolicy: PinPolicy = {
  length: 4,
  rules: ['length', 'repeated', 'run', 'pairs', 'mirror', 'keypad', 'date', 'year', 'common', 'card-digits'],
  years: { from: 1900, to: 2029 },
  issuerRules: [],
}

type Check = (pin: string, policy: PinPolicy, known: KnownDigits | undefined) => boolean

const common = new Set(commonPins)

/** The rules whose name explains the refusal. `common` does not, and `length` is judged first. */
type TellingRule = Exclude<PinRule, 'length' | 'common'>

/**
 * For each rule, whether it refuses a PIN that has the right length and only digits. The order here is the order of
 * the reasons. A PIN may break two rules: 1616 is pairs and also a run (in steps of five), 1991 is a mirror and also
 * a year, 201284 is a date and also begins with a year. The reason that people notice first comes first. A rule that is
 * missing here does not compile.
 */
const tellingChecks: Record<TellingRule, Check> = {
  // A thief who has the wallet can read these digits on the card.
  'card-digits': (pin, _policy, known) => known?.cardDigits.some((digits) => digits.includes(pin)) ?? false,
  repeated: isOneDigit,
  pairs: isPairs,
  mirror: isMirror,
  run: isRun,
  keypad: isKeypadShape,
  date: isDate,
  // Years are among the most popular PINs in leaked lists.
  year: (pin, { years }) => hasYear(pin, years),
}

const isTelling = (rule: string): rule is TellingRule => rule in tellingChecks
/** In the order of `tellingChecks`. An issuer adds its own rules (in the mock: mocks/issuer/pin/pin-refusal.ts). */
export const tellingRules = Object.keys(tellingChecks).filter(isTelling)

/**
 * Judges a PIN. It never throws and keeps nothing. The page and the issuer use this same function. The issuer adds
 * rules for data that only the issuer has (the whole card number, the birth date).
 *
 * The kinds of rules are those of Bonneau et al. 2012 and Markert et al. 2020, "This PIN Can Be Easily Guessed". The
 * list of popular PINs contains PINs of four and of six digits. A PIN that another rule refuses is not in it.
 *
 * @param pin as typed. If it is not exactly `policy.length` ASCII digits, it is refused for its length alone, even if
 * `policy.rules` is empty
 * @returns accepted, or the reasons in a fixed order. `common` is given only when no other rule refuses, because it
 * does not explain the refusal, and a refusal must say why (NIST SP 800-63B, WCAG 2.2 SC 4.1.3)
 */
export function judgePin(policy: PinPolicy, pin: string, known?: KnownDigits): PinVerdict {
  if (pin.length !== policy.length || !/^[0-9]+$/.test(pin)) return { accepted: false, reasons: ['length'] }
  const refuses = (rule: TellingRule) =>
    policy.rules.includes(rule) && tellingChecks[rule](pin, policy, known)
  const [first, ...others] = tellingRules.filter(refuses)
  if (first !== undefined) return { accepted: false, reasons: [first, ...others] }
  const isCommon = policy.rules.includes('common') && common.has(pin)
  return isCommon ? { accepted: false, reasons: ['common'] } : { accepted: true }
}

/**
 * A random whole number from 0 to `count` - 1, each equally likely.
 *
 * A plain remainder would favour the small numbers, because `span` is seldom a multiple of `count`. So numbers from
 * the incomplete last round are discarded and drawn again (simple discard method, NIST SP 800-90A). Fewer than half
 * of all draws are discarded, so the loop soon ends with a fair source.
 *
 * @param count from 1 to `span`
 * @param nextUint32 returns each whole number from 0 to `span` - 1 with equal chance; by default 32 bits, as from
 * `crypto.getRandomValues(new Uint32Array(1))`
 * @throws RangeError for another count
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
 * A PIN for "Suggest a PIN". It is drawn from all PINs of the length, and drawn again while the rules refuse it. So
 * each PIN that the policy accepts is equally likely, and a suggestion is as hard to guess as the policy permits.
 *
 * @param nextUint32 a source as for `pickUniform`
 * @throws RangeError when 10,000 draws in a row are refused: such a policy accepts almost no PIN
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
  throw new RangeError('the policy accepts almost no PIN: none can be suggested')
}
