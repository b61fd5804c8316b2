/** How often each four-digit PIN was chosen, in any unit: counts or probabilities. */
export type Weights = ReadonlyMap<string, number>

/** A problem that the person at the command line can fix. The message says what and how. */
export class InputError extends Error {}

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

/**
 * Reads the text of a CSV file whose first line names a column `pin` and a column `count` or `probability`.
 * The numbers of a PIN on several lines are added up.
 * @param name the name of the file in messages
 * @throws InputError that names the file and the line
 */
export function parseWeights(name: string, text: string): Weights {
  const [header = '', ...lines] = text.split('\n')
  if (header.trim() === '') throw new InputError(`${name}: the file is empty. Give a CSV with a header line.`)
  const columns = readHeader(name, header)
  const weights = new Map<string, number>()
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    const where = `${name}, line ${index + 2}`
    const cells = cellsOf(line)
    const pin = cells[columns.pin] ?? ''
    const written = cells[columns.weight] ?? ''
    if (!/^[0-9]{4}$/.test(pin)) {
      throw new InputError(`${where}: “${pin}” is not four digits. Did a spreadsheet drop leading zeros?`)
    }
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
  return weights
}
