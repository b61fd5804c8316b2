import { judgePin } from '../../src/contract/pin-rules.ts'
import { type Choices, InputError, type PinLength, ranked } from './csv.ts'
import { everyPin, guessed, limits, policyFor, popularRanks } from './figures.ts'
import { runOnFiles } from './files.ts'

const usage = `Usage: node scripts/pin-strength/common-pins.ts FILE…

Prints the list of one length for src/contract/common-pins.ts: popular PINs that no other rule of the default policy
refuses. Files are as for pin-strength (see its --help), all of the same length.
- four digits: the most popular PINs of CSV files, as many as the policy may still refuse;
- six digits: all of the 2,000 most popular PINs of each file.

Exit code: 0 done, 2 wrong usage or a file that cannot be used.`

/** Popular in leaks since 2018. Older data do not show them, so they are always in the list. */
const newcomers = ['1342']

const isLeft = (length: PinLength) => {
  const policy = policyFor(length)
  const sayable = { ...policy, rules: policy.rules.filter((rule) => rule !== 'common') }
  return (pin: string) => judgePin(sayable, pin).accepted
}

/** One distribution: the share of people that choose each PIN, the most popular PIN first. */
type Popularity = ReadonlyMap<string, number>

/** PINs that are equally popular in a file are sorted by their popularity in all files, then by number. */
function rank(files: readonly Choices[]): Popularity[] {
  const totals = files.map(({ weights }) =>
    [...weights.values()].reduce((total, weight) => total + weight, 0),
  )
  const shares = everyPin(4).map((pin) => {
    const each = files.map(({ weights }, file) => (weights.get(pin) ?? 0) / (totals[file] ?? 1))
    return { pin, each, inAll: each.reduce((total, share) => total + share, 0) }
  })
  return files.map((_, file) => {
    const sorted = shares.map(({ pin, each, inAll }) => ({ pin, share: each[file] ?? 0, inAll }))
    sorted.sort((a, b) => b.share - a.share || b.inAll - a.inAll)
    return new Map(sorted.map(({ pin, share }) => [pin, share]))
  })
}

/** The share of people whose PIN a thief guesses in 3 or in 6 tries, divided by its limit. The larger one counts. */
function exposure(popularity: Popularity, accepted: ReadonlySet<string>): number {
  const kept = [...popularity].filter(([pin]) => accepted.has(pin)).map(([, share]) => share)
  return Math.max(guessed(kept, 3) / limits[4].threeGuesses, guessed(kept, 6) / limits[4].sixGuesses)
}

/** Adds the most popular accepted PIN of the most exposed distribution to the list, until the limit is reached. */
function chooseFewest(files: readonly Choices[]): string[] {
  const every = everyPin(4)
  const isSafe = isLeft(4)
  const distributions = rank(files)
  const common = new Set(newcomers)
  const accepted = new Set(every.filter((pin) => isSafe(pin) && !common.has(pin)))
  while (every.length - accepted.size < limits[4].pinsRefused * every.length) {
    const exposures = distributions.map((popularity) => exposure(popularity, accepted))
    const weakest = distributions[exposures.indexOf(Math.max(...exposures))]
    const next = [...(weakest?.keys() ?? [])].find((pin) => accepted.has(pin))
    if (next === undefined) break
    common.add(next)
    accepted.delete(next)
  }
  return [...common].sort()
}

/** The popular PINs of every file that no other rule refuses. */
const allPopular = (files: readonly Choices[]): string[] => {
  const popular = files.flatMap((choices) => ranked(choices).slice(0, popularRanks))
  return [...new Set(popular.filter(isLeft(6)))].sort()
}

runOnFiles(usage, (paths, files) => {
  const [first, ...others] = files
  if (others.some(({ length }) => length !== first?.length)) {
    throw new InputError('The PINs of the files have different lengths. Give files of one length.')
  }
  const uncounted = files.findIndex(({ length, counted }) => length === 4 && !counted)
  if (uncounted >= 0) {
    throw new InputError(`${paths[uncounted]}: a list of four digits needs counts. Give a CSV.`)
  }
  const pins = first?.length === 6 ? allPopular(files) : chooseFewest(files)
  const perLine = first?.length === 6 ? 14 : 20
  for (let at = 0; at < pins.length; at += perLine) console.log(pins.slice(at, at + perLine).join(' '))
  return 0
})
