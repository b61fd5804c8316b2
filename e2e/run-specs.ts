import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../scripts/setup.mjs'

type Attachment = { name: string; path?: string; contentType: string }
/** What became of one test. */
export type Ran = {
  title: string
  status: 'passed' | 'failed' | 'timedOut' | 'skipped' | 'interrupted'
  /** Why it was skipped. */
  why: string[]
  attachments: Attachment[]
}

type Suite = {
  suites?: Suite[]
  specs: {
    title: string
    tests: {
      annotations: { type: string; description?: string }[]
      results: { status: Ran['status']; attachments: Attachment[] }[]
    }[]
  }[]
}

const ranIn = ({ suites = [], specs }: Suite): Ran[] => [
  ...specs.flatMap(({ title, tests }) =>
    tests.flatMap(({ annotations, results }) =>
      results.map(({ status, attachments }) => ({
        title,
        status,
        why: annotations.flatMap(({ type, description }) =>
          type === 'skip' && description ? [description] : [],
        ),
        attachments,
      })),
    ),
  ),
  ...suites.flatMap(ranIn),
]

/** Runs specs as somebody at a keyboard would. In: a configuration, which of its specs, where it leaves things. */
export const runSpecs = async (asked: {
  config: string
  specs: readonly string[]
  output: string
  env: Record<string, string>
}): Promise<Ran[]> => {
  const report = join(asked.output, 'report.json')
  const cli = join(root, 'node_modules/@playwright/test/cli.js')
  const words = ['test', '-c', asked.config, '--output', join(asked.output, 'left'), '--reporter=json']
  const child = spawn(process.execPath, [cli, ...words, ...asked.specs], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...asked.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  })
  await once(child, 'close')
  const { suites, errors }: { suites: Suite[]; errors: { message: string }[] } = JSON.parse(
    await readFile(report, 'utf8'),
  )
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'))
  return suites.flatMap(ranIn)
}
