import { defaultPinPolicy, judgePin, type PinVerdict } from '../src/contract/pin-rules.ts'
import type { Weights } from './pin-strength-csv.ts'

/**
 * What the rules must achieve on every distribution, as shares of one. The first is the price people pay;
 * the next two are what a thief gets who tries the most popular PINs until the card blocks, on one card or on
 * two with the same PIN; the last says how often a refusal explains itself better than "too common".
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
 * Judges all 10,000 PINs and weighs the result by how often people choose each. `after` takes the refused
 * choices out and scales the rest up to one. Where nobody is refused, every refusal counts as sayable.
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

/** One line of the table. `result` is empty where there is no limit. */
type Row = {
  measure: string
  before: string
  after: string
  limit: string
  result: '' | 'ok' | 'over' | 'under'
}

const percent = (share: number, decimals = 2): string => `${(share * 100).toFixed(decimals)} %`

const atMost = (share: number, limit: number) =>
  ({ limit: `at most ${percent(limit)}`, result: share <= limit ? 'ok' : 'over' }) as const

const atLeast = (share: number, limit: number) =>
  ({ limit: `at least ${percent(limit)}`, result: share >= limit ? 'ok' : 'under' }) as const

function rowsOf(strength: Strength): Row[] {
  const { refused, peopleRefused, threeGuesses, sixGuesses, sayable } = strength
  const pins = refused / everyPin.length
  // Guesses in three decimals: a figure that passes its limit must not be rounded to look like the limit.
  const guesses = (measure: string, { before, after }: Strength['threeGuesses'], limit: number): Row => ({
    measure,
    before: percent(before, 3),
    after: percent(after, 3),
    ...atMost(after, limit),
  })
  return [
    {
      measure: `PINs refused (${refused} of 10,000)`,
      before: '',
      after: percent(pins),
      ...atMost(pins, limits.pinsRefused),
    },
    { measure: 'people refused', before: '', after: percent(peopleRefused), limit: '', result: '' },
    guesses('people guessed in 3 tries', threeGuesses, limits.threeGuesses),
    guesses('people guessed in 6 tries', sixGuesses, limits.sixGuesses),
    {
      measure: 'refusals with a sayable rule',
      before: '',
      after: percent(sayable),
      ...atLeast(sayable, limits.sayable),
    },
  ]
}

/** The table for one file, as text without a last line end, and whether every limit is kept. */
export function strengthTable(name: string, strength: Strength): { text: string; kept: boolean } {
  const rows = rowsOf(strength)
  const header = { measure: name, before: 'no rule', after: 'our rules', limit: 'limit', result: '' }
  const width = (column: keyof Row) => Math.max(...[header, ...rows].map((row) => row[column].length))
  const lines = [header, ...rows].map((row) =>
    [
      row.measure.padEnd(width('measure')),
      row.before.padStart(width('before')),
      row.after.padStart(width('after')),
      row.limit.padEnd(width('limit')),
      row.result,
    ]
      .join('  ')
      .trimEnd(),
  )
  return { text: lines.join('\n'), kept: rows.every(({ result }) => result === '' || result === 'ok') }
}
