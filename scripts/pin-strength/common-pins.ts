import { defaultPinPolicy, judgePin } from '../../src/contract/pin-rules.ts'
import type { Weights } from './csv.ts'
import { everyPin, guessed, limits } from './figures.ts'
import { runOnFiles } from './files.ts'

const usage = `Usage: node scripts/pin-strength/common-pins.ts FILE.csv…

Prints the list for src/contract/common-pins.ts: the popular PINs that no other rule of the default policy
refuses, as many as the policy may still refuse. Files are as for pin-strength (see its --help).

Exit code: 0 done, 2 wrong usage or a file that cannot be used.`

/** Popular in leaks since 2018. Older data do not show them, so they are always in the list. */
const newcomers = ['1342']

const sayable = {
  ...defaultPinPolicy,
  rules: defaultPinPolicy.rules.filter((rule) => rule !== 'common'),
}

/** One distribution: the share of people that choose each PIN, the most popular PIN first. */
type Popularity = ReadonlyMap<string, number>

/** PINs that are equally popular in a file are sorted by their popularity in all files, then by number. */
function rank(files: readonly Weights[]): Popularity[] {
  const totals = files.map((weights) => [...weights.values()].reduce((total, weight) => total + weight, 0))
  const shares = everyPin.map((pin) => {
    const each = files.map((weights, file) => (weights.get(pin) ?? 0) / (totals[file] ?? 1))
    return { pin, each, inAll: each.reduce((total, share) => total + share, 0) }
  })
  return files.map((_, file) => {
    const ranked = shares.map(({ pin, each, inAll }) => ({ pin, share: each[file] ?? 0, inAll }))
    ranked.sort((a, b) => b.share - a.share || b.inAll - a.inAll)
    return new Map(ranked.map(({ pin, share }) => [pin, share]))
  })
}

/** The share of people whose PIN a thief guesses in 3 or in 6 tries, divided by its limit. The larger one counts. */
function exposure(popularity: Popularity, accepted: ReadonlySet<string>): number {
  const kept = [...popularity].filter(([pin]) => accepted.has(pin)).map(([, share]) => share)
  return Math.max(guessed(kept, 3) / limits.threeGuesses, guessed(kept, 6) / limits.sixGuesses)
}

/** Adds the most popular accepted PIN of the most exposed distribution to the list, until the limit is reached. */
function chooseCommonPins(files: readonly Weights[]): string[] {
  const distributions = rank(files)
  const common = new Set(newcomers)
  const accepted = new Set(everyPin.filter((pin) => judgePin(sayable, pin).accepted && !common.has(pin)))
  while (everyPin.length - accepted.size < limits.pinsRefused * everyPin.length) {
    const exposures = distributions.map((popularity) => exposure(popularity, accepted))
    const mostExposed = distributions[exposures.indexOf(Math.max(...exposures))]
    const next = [...(mostExposed?.keys() ?? [])].find((pin) => accepted.has(pin))
    if (next === undefined) break
    common.add(next)
    accepted.delete(next)
  }
  return [...common].sort()
}

runOnFiles(usage, (_paths, files) => {
  const pins = chooseCommonPins(files)
  for (let start = 0; start < pins.length; start += 20) console.log(pins.slice(start, start + 20).join(' '))
  return 0
})
