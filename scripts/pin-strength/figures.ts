import { defaultPinPolicy, judgePin, type PinVerdict } from '../../src/contract/pin-rules.ts'
import { aligned } from '../tally.mjs'
import type { Weights } from './csv.ts'

/**
 * What the rules must achieve on every distribution, as shares of one.
 * - `pinsRefused` is the cost for people.
 * - `threeGuesses` and `sixGuesses` are the success of a thief who tries the most popular PINs until the card blocks,
 *   on one card or on two cards with the same PIN.
 * - `sayable` is how often a refusal gives a better reason than "too common".
 */
export const limits = { pinsRefused: 0.06, threeGuesses: 0.004, sixGuesses: 0.007, sayable: 0.8 }

/** Shares of one; `refused` is a number of PINs. */
export type Strength = {
  refused: number
  peopleRefused: number
  threeGuesses: { before: number; after: number }
  sixGuesses: { before: number; after: number }
  sayable: number
}

export const everyPin: readonly string[] = Array.from({ length: 10_000 }, (_, n) =>
  String(n).padStart(4, '0'),
)

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** The share of people whose PIN is among the `tries` most popular in `weights`; 0 if there is nobody. */
export function guessed(weights: readonly number[], tries: number): number {
  const everybody = sum(weights)
  return everybody === 0 ? 0 : sum(weights.toSorted((a, b) => b - a).slice(0, tries)) / everybody
}

/**
 * Judges all 10,000 PINs and weighs the result by how often people choose each. `after` leaves out the refused
 * choices and scales the rest up to one. `sayable` is one when nobody is refused.
 */
export function measureStrength(
  weights: Weights,
  judge: (pin: string) => PinVerdict = (pin) => judgePin(defaultPinPolicy, pin),
): Strength {
  const choices = everyPin.map((pin) => ({ weight: weights.get(pin) ?? 0, verdict: judge(pin) }))
  const weigh = (chosen: typeof choices) => chosen.map(({ weight }) => weight)
  const everybody = weigh(choices)
  const kept = weigh(choices.filter(({ verdict }) => verdict.accepted))
  const refused = weigh(choices.filter(({ verdict }) => !verdict.accepted))
  const sayable = choices.filter(
    ({ verdict }) => !verdict.accepted && verdict.reasons.some((reason) => reason !== 'common'),
  )
  return {
    refused: refused.length,
    peopleRefused: sum(refused) / sum(everybody),
    threeGuesses: { before: guessed(everybody, 3), after: guessed(kept, 3) },
    sixGuesses: { before: guessed(everybody, 6), after: guessed(kept, 6) },
    sayable: sum(refused) === 0 ? 1 : sum(weigh(sayable)) / sum(refused),
  }
}

const percent = (share: number, decimals = 2): string => `${(share * 100).toFixed(decimals)} %`

const atMost = (share: number, limit: number) => [`at most ${percent(limit)}`, share <= limit ? 'ok' : 'over']

const atLeast = (share: number, limit: number) => [
  `at least ${percent(limit)}`,
  share >= limit ? 'ok' : 'under',
]

/** @returns the table for one file, as text without a final line break, and whether every limit is kept */
export function strengthTable(name: string, strength: Strength): { text: string; kept: boolean } {
  const { refused, peopleRefused, threeGuesses, sixGuesses, sayable } = strength
  const pins = refused / everyPin.length
  // Guesses have three decimals, so that rounding does not make a figure above its limit look like the limit.
  const guesses = ({ before, after }: Strength['threeGuesses'], limit: number) => [
    percent(before, 3),
    percent(after, 3),
    ...atMost(after, limit),
  ]
  const lines = [
    [name, 'no rule', 'our rules', 'limit', ''],
    [`PINs refused (${refused} of 10,000)`, '', percent(pins), ...atMost(pins, limits.pinsRefused)],
    ['people refused', '', percent(peopleRefused), '', ''],
    ['people guessed in 3 tries', ...guesses(threeGuesses, limits.threeGuesses)],
    ['people guessed in 6 tries', ...guesses(sixGuesses, limits.sixGuesses)],
    ['refusals with a sayable rule', '', percent(sayable), ...atLeast(sayable, limits.sayable)],
  ]
  return { text: aligned(lines, [1, 2]), kept: lines.every((line) => ['', 'ok'].includes(line.at(-1) ?? '')) }
}
