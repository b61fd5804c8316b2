import { readFileSync } from 'node:fs'
import { type Choices, InputError, parseChoices } from './csv.ts'

/** @throws InputError when the file cannot be read */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new InputError(`${path}: cannot be read (${why}). Check the path.`)
  }
}

/**
 * Runs a command that takes files of PINs. `--help` prints the usage. An InputError becomes a message. The exit code is 2
 * if a file cannot be used, if no file is given, and for an unknown option.
 * @param work a function that returns the exit code
 */
export function runOnFiles(usage: string, work: (paths: string[], files: Choices[]) => number): void {
  const paths = process.argv.slice(2)
  if (paths.includes('--help') || paths.includes('-h')) {
    console.log(usage)
    return
  }
  try {
    const option = paths.find((path) => path.startsWith('-'))
    if (option !== undefined) throw new InputError(`Unknown option ${option}.\n\n${usage}`)
    if (paths.length === 0) throw new InputError(`Name at least one file.\n\n${usage}`)
    const files = paths.map((path) => parseChoices(path, textOf(path)))
    process.exitCode = work(paths, files)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    console.error(error.message)
    process.exitCode = 2
  }
}
