import { aligned } from '../tally.mjs'
import { limits, popularRanks, type Strength } from './figures.ts'

const percent = (share: number, decimals = 2): string => `${(share * 100).toFixed(decimals)} %`

const number = (count: number): string => count.toLocaleString('en-GB')

const atMost = (share: number, limit: number | null) =>
  limit === null ? ['', ''] : [`at most ${percent(limit)}`, share <= limit ? 'ok' : 'over']

const atLeast = (share: number, limit: number) => [
  `at least ${percent(limit)}`,
  share >= limit ? 'ok' : 'under',
]

type Lines = string[][]

/** Guesses have three decimals, so that rounding does not make a figure above its limit look like the limit. */
const peopleLines = ({ length, people }: Strength): Lines => {
  if (people === null) return [['people guessed in 3 and in 6 tries', 'no counts', 'no counts', '', '']]
  const { refused, threeGuesses, sixGuesses } = people
  const guesses = ({ before, after }: typeof threeGuesses, limit: number | null) => [
    percent(before, 3),
    percent(after, 3),
    ...atMost(after, limit),
  ]
  return [
    ['people refused', '', percent(refused), '', ''],
    ['people guessed in 3 tries', ...guesses(threeGuesses, limits[length].threeGuesses)],
    ['people guessed in 6 tries', ...guesses(sixGuesses, limits[length].sixGuesses)],
  ]
}

const popularLines = ({ length, popularAccepted }: Strength): Lines => {
  const most = limits[length].popularAccepted
  if (most === null) return []
  const result = popularAccepted <= most ? 'ok' : 'over'
  const what = `accepted of the ${number(popularRanks)} most popular`
  return [[what, '', number(popularAccepted), `at most ${most}`, result]]
}

/** @returns the table for one file, as text without a final line break, and whether every limit is kept */
export function strengthTable(name: string, strength: Strength): { text: string; kept: boolean } {
  const { length, refused, sayable } = strength
  const every = 10 ** length
  const { pinsRefused, sayable: leastSayable } = limits[length]
  const lines = [
    [name, 'no rule', 'our rules', 'limit', ''],
    [
      `PINs refused (${number(refused)} of ${number(every)})`,
      '',
      percent(refused / every),
      ...atMost(refused / every, pinsRefused),
    ],
    ...peopleLines(strength),
    ...popularLines(strength),
    ['refusals with a sayable rule', '', percent(sayable), ...atLeast(sayable, leastSayable)],
  ]
  return { text: aligned(lines, [1, 2]), kept: lines.every((line) => ['', 'ok'].includes(line.at(-1) ?? '')) }
}
