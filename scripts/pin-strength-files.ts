import { readFileSync } from 'node:fs'
import { InputError, parseWeights, type Weights } from './pin-strength-csv.ts'

/** Reads and parses each file, in order. Throws an InputError for the first that cannot be used. */
export function readWeights(paths: readonly string[]): Weights[] {
  return paths.map((path) => {
    let text: string
    try {
      text = readFileSync(path, 'utf8')
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause)
      throw new InputError(`${path}: cannot be read (${why}). Check the path.`)
    }
    return parseWeights(path, text)
  })
}

/**
 * Runs a command that takes CSV files: `--help` prints the usage, no file or an unknown option is refused,
 * and an InputError becomes a message. `work` returns the exit code; bad usage and bad input exit with 2.
 */
export function runOnFiles(usage: string, work: (paths: string[], files: Weights[]) => number): void {
  const paths = process.argv.slice(2)
  if (paths.includes('--help') || paths.includes('-h')) {
    console.log(usage)
    return
  }
  try {
    const option = paths.find((path) => path.startsWith('-'))
    if (option !== undefined) throw new InputError(`Unknown option ${option}.\n\n${usage}`)
    if (paths.length === 0) throw new InputError(`Name at least one CSV file.\n\n${usage}`)
    process.exitCode = work(paths, readWeights(paths))
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    console.error(error.message)
    process.exitCode = 2
  }
}
