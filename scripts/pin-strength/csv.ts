/** How often each PIN was chosen, in any unit: counts or probabilities. */
export type Weights = ReadonlyMap<string, number>

/** What people chose. `counted`: false if the file only says which PIN is more popular than which. */
export type Choices = { length: PinLength; weights: Weights; counted: boolean }

/** The lengths for which there are limits. */
export type PinLength = 4 | 6

/** A problem that the person at the command line can fix. The message says what and how. */
export class InputError extends Error {}

const lengthWords = { 4: 'four', 6: 'six' }

const lengthOf = (pin: string): PinLength | null =>
  /^([0-9]{4}|[0-9]{6})$/.test(pin) ? (pin.length === 4 ? 4 : 6) : null

/** @returns a check that every PIN has the length of the first */
function sameLength(): (where: string, pin: string) => PinLength {
  let first: PinLength | null = null
  return (where, pin) => {
    const length = lengthOf(pin)
    if (length !== null && length === (first ?? length)) {
      first = length
      return length
    }
    const expected = first === null ? 'four or six' : lengthWords[first]
    throw new InputError(
      `${where}: “${pin}” is not ${expected} digits. Did a spreadsheet drop leading zeros?`,
    )
  }
}

// Trimming also drops a byte order mark and the carriage returns of Windows.
const cellsOf = (line: string): string[] =>
  line.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))

/** @returns the positions of the two columns, which may be in any order and among other columns */
function readHeader(name: string, line: string): { pin: number; weight: number } {
  const titles = cellsOf(line).map((title) => title.toLowerCase())
  const pin = titles.indexOf('pin')
  const count = titles.indexOf('count')
  const weight = count >= 0 ? count : titles.indexOf('probability')
  const missing = pin < 0 ? '“pin”' : weight < 0 ? '“count” or “probability”' : undefined
  if (missing === undefined) return { pin, weight }
  throw new InputError(
    `${name}: no column ${missing} among “${titles.join(', ')}”. Name the columns in the first line.`,
  )
}

/** A ranked list: one PIN on each line, the most popular first. A PIN weighs more than all later ones. */
function parseRanked(name: string, lines: readonly string[]): Choices {
  const check = sameLength()
  const weights = new Map<string, number>()
  let length: PinLength = 4
  for (const [index, line] of lines.entries()) {
    const pin = line.trim()
    if (pin === '') continue
    length = check(`${name}, line ${index + 1}`, pin)
    if (!weights.has(pin)) weights.set(pin, lines.length - index)
  }
  return { length, weights, counted: false }
}

/**
 * Reads the text of a file of PINs, all of four or all of six digits: a CSV whose first line names a column `pin` and a
 * column `count` or `probability`, or a ranked list without a header, one PIN on each line. The numbers of a PIN on
 * several lines of a CSV are added up.
 * @param name the name of the file in messages
 * @throws InputError that names the file and the line
 */
export function parseChoices(name: string, text: string): Choices {
  const [header = '', ...lines] = text.split('\n')
  if (header.trim() === '') throw new InputError(`${name}: the file is empty. Give a CSV with a header line.`)
  if (/^[0-9]+$/.test(header.trim())) return parseRanked(name, [header, ...lines])
  const columns = readHeader(name, header)
  const check = sameLength()
  const weights = new Map<string, number>()
  let length: PinLength = 4
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    const where = `${name}, line ${index + 2}`
    const cells = cellsOf(line)
    const pin = cells[columns.pin] ?? ''
    const written = cells[columns.weight] ?? ''
    length = check(where, pin)
    const weight = Number(written)
    if (!/^[0-9]*\.?[0-9]+(e[+-]?[0-9]+)?$/i.test(written) || !Number.isFinite(weight)) {
      throw new InputError(
        `${where}: “${written}” is not a number of zero or more. Correct or remove the line.`,
      )
    }
    weights.set(pin, (weights.get(pin) ?? 0) + weight)
  }
  if (![...weights.values()].some((weight) => weight > 0)) {
    throw new InputError(
      `${name}: no PIN was chosen by anybody. Give a file with at least one weight above zero.`,
    )
  }
  return { length, weights, counted: true }
}

/** The PINs that people chose, the most popular first. */
export const ranked = ({ weights }: Choices): string[] =>
  [...weights]
    .filter(([, weight]) => weight > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([pin]) => pin)
