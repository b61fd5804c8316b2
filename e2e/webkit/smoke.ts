// `npm run smoke:webkit` checks that the app works in WebKit, the engine of Safari. Playwright cannot drive the
// system's WebKit. Prints one line for each check, and `N passed, N failed` at the end. Needs `npm run build` before.
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { ScenarioName } from '../../mocks/scenarios.ts'
import { webkit, webkitPrograms } from '../../scripts/browsers.mjs'
import { ensureBrowser } from '../../scripts/install-browser.mjs'
import { root, SetupError } from '../../scripts/setup.mjs'
import { closingLine, duration } from '../../scripts/tally.mjs'
import { siteOf } from '../fixtures/site.ts'
import { production } from '../fixtures/target.ts'
import { startWebkit } from './browser.ts'
import { checks } from './checks.ts'
import { personAt } from './person.ts'

const count = { passed: 0, failed: 0, skipped: 0 }

const begin = async (orders: string | null, name: ScenarioName) => {
  const body = JSON.stringify({ name })
  const headers = { 'content-type': 'application/json' }
  const { ok } = await fetch(`${orders}/__mock/scenario`, { method: 'POST', headers, body })
  if (!ok) throw new Error(`The mock issuer did not begin ${name}.`)
}

/** Each check gets a new browser: nobody is logged in, and its caches are empty. */
const runAll = async (programs: NonNullable<ReturnType<typeof webkitPrograms>>) => {
  const site = await siteOf(production)
  for (const { name, scenario, run } of checks) {
    const began = performance.now()
    let problem: unknown = null
    try {
      await begin(site.orders, scenario)
      const { window, close } = await startWebkit(programs)
      await run(window, personAt(window, site.app), site.app).finally(close)
    } catch (error) {
      problem = error
    }
    const took = duration((performance.now() - began) / 1000)
    count[problem === null ? 'passed' : 'failed'] += 1
    console.log(`  ${problem === null ? '✓' : '✘'}  ${name} (${took})`)
    if (problem !== null) console.log(`     ${problem instanceof Error ? problem.message : problem}`)
  }
  await site.close()
}

/** @returns why nothing was checked; empty when the checks ran */
const smoke = async (): Promise<string> => {
  if (!existsSync(join(root, 'dist', 'index.html')))
    throw new SetupError('Build the app first: npm run build')
  const { why } = await ensureBrowser(webkit)
  const programs = webkitPrograms()
  if (programs) await runAll(programs)
  else count.skipped = checks.length
  return programs ? '' : why
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1))
const { values } = parseArgs({ options: { report: { type: 'string' } } })
try {
  const why = await smoke()
  if (values.report) writeFileSync(values.report, JSON.stringify({ ...count, why }))
} catch (error) {
  count.failed += 1
  console.error(error instanceof SetupError ? error.message : error)
}
console.log(`\n${closingLine(count)}`)
process.exitCode = count.failed > 0 ? 1 : 0
