import type { PinPolicy } from '../../src/contract/pin.ts'
import { defaultPinPolicy, judgePin, type PinVerdict } from '../../src/contract/pin-rules.ts'
import { type Choices, type PinLength, ranked } from './csv.ts'

/**
 * What the rules must achieve on every distribution, as shares of one.
 * - `pinsRefused` is the cost for people.
 * - `threeGuesses` and `sixGuesses` are the success of a thief who tries the most popular PINs until the card blocks,
 *   on one card or on two cards with the same PIN. No counts of six-digit PINs are published, so there is no limit.
 * - `popularAccepted`: how many of the `popularRanks` most popular PINs may be accepted. It stands in for the guesses in
 *   six digits. In four digits there are not that many PINs to refuse.
 * - `sayable` is how often a refusal gives a better reason than "too common".
 */
export const limits = {
  4: { pinsRefused: 0.06, threeGuesses: 0.004, sixGuesses: 0.007, sayable: 0.8, popularAccepted: null },
  6: { pinsRefused: 0.12, threeGuesses: null, sixGuesses: null, sayable: 0.85, popularAccepted: 0 },
} as const

/** How many ranks of a list count as popular. */
export const popularRanks = 2_000

type Guesses = { before: number; after: number }

/** What the counts of a distribution tell; shares of one. */
type People = { refused: number; threeGuesses: Guesses; sixGuesses: Guesses }

/**
 * `refused` is a number of PINs. `popularAccepted` is how many of the `popularRanks` most popular PINs are accepted.
 * `people` is null for a list without counts. `sayable` is a share of one: of the people who are refused, or without
 * counts of the popular PINs that are refused; it is one when nobody is refused.
 */
export type Strength = {
  length: PinLength
  refused: number
  popularAccepted: number
  people: People | null
  sayable: number
}

export const policyFor = (length: PinLength): PinPolicy => ({ ...defaultPinPolicy, length })

export const everyPin = (length: PinLength): readonly string[] =>
  Array.from({ length: 10 ** length }, (_, n) => String(n).padStart(length, '0'))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** The share of people whose PIN is among the `tries` most popular in `weights`; 0 if there is nobody. */
export function guessed(weights: readonly number[], tries: number): number {
  const everybody = sum(weights)
  return everybody === 0 ? 0 : sum(weights.toSorted((a, b) => b - a).slice(0, tries)) / everybody
}

const isSayable = (verdict: PinVerdict): boolean =>
  !verdict.accepted && verdict.reasons.some((reason) => reason !== 'common')

const byDefault = (length: PinLength) => {
  const policy = policyFor(length)
  return (pin: string) => judgePin(policy, pin)
}

/** How many of all PINs of a length are refused. A loop without lists, because there may be a million. */
const countRefused = (length: PinLength, judge: (pin: string) => PinVerdict): number => {
  let refused = 0
  for (let n = 0; n < 10 ** length; n += 1) {
    if (!judge(String(n).padStart(length, '0')).accepted) refused += 1
  }
  return refused
}

/**
 * Judges all PINs of the length and weighs the result by how often people choose each. `after` leaves out the refused
 * choices and scales the rest up to one.
 */
export function measureStrength(
  choices: Choices,
  judge: (pin: string) => PinVerdict = byDefault(choices.length),
): Strength {
  const { length, weights, counted } = choices
  const chosen = [...weights].map(([pin, weight]) => ({ weight, verdict: judge(pin) }))
  const weigh = (some: typeof chosen) => some.map(({ weight }) => weight)
  const refused = chosen.filter(({ verdict }) => !verdict.accepted)
  const popular = ranked(choices)
    .slice(0, popularRanks)
    .map((pin) => ({ weight: 1, verdict: judge(pin) }))
  const told = counted ? refused : popular.filter(({ verdict }) => !verdict.accepted)
  const toldTo = sum(weigh(told))
  const people = () => {
    const everybody = weigh(chosen)
    const kept = weigh(chosen.filter(({ verdict }) => verdict.accepted))
    return {
      refused: sum(weigh(refused)) / sum(everybody),
      threeGuesses: { before: guessed(everybody, 3), after: guessed(kept, 3) },
      sixGuesses: { before: guessed(everybody, 6), after: guessed(kept, 6) },
    }
  }
  return {
    length,
    refused: countRefused(length, judge),
    popularAccepted: popular.filter(({ verdict }) => verdict.accepted).length,
    people: counted ? people() : null,
    sayable: toldTo === 0 ? 1 : sum(weigh(told.filter(({ verdict }) => isSayable(verdict)))) / toldTo,
  }
}
