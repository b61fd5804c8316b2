import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FullConfig } from '@playwright/test'
import type { EndpointName } from '../../src/contract/endpoints.ts'
import type { Cell } from './cell.ts'
import type { FaultName } from './faults.ts'

/** One row of the fault matrix: the cells of one call. */
export type Part = {
  call: EndpointName
  cells: Cell[]
  notApplicable: { call: EndpointName; fault: FaultName; why: string }[]
}

/** Runs after all tests. Adds up this run's rows of the fault matrix, if there are any, and prints the result. */
const total = ({ projects }: FullConfig) => {
  const results = join(import.meta.dirname, '../../test-results')
  const folder = join(projects[0]?.outputDir ?? results, 'fault-matrix')
  if (!existsSync(folder)) return
  const parts = readdirSync(folder).map((file): Part => JSON.parse(readFileSync(join(folder, file), 'utf8')))
  const cells = parts.flatMap((part) => part.cells)
  const notApplicable = parts.flatMap((part) => part.notApplicable)
  const failures = cells.filter(({ wrong }) => wrong.length > 0)
  const counts = { calls: parts.length, cells: cells.length, failures: failures.length }
  writeFileSync(
    join(results, 'fault-matrix.json'),
    `${JSON.stringify({ ...counts, notApplicable, failed: failures, cells }, null, 2)}\n`,
  )
  console.log(
    `\nFault matrix: ${cells.length} cells of ${parts.length} calls, ${failures.length} of them fail.`,
  )
  for (const { call, fault, why } of notApplicable)
    console.log(`  not applicable: ${call} × ${fault}: ${why}`)
}

export default total
