// `npm test`: installs what is missing, then runs every check, also after one has failed. The last line of
// output is the total of all checks, and test-results/summary.json has the same for machines. `npm run proofs` runs
// this script too, for the long proofs that are not part of `npm test`.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, firefox } from './browsers.mjs'
import { ensureBrowser } from './install-browser.mjs'
import { ensurePackages } from './packages.mjs'
import { isTaken, ports, portTaken } from './ports.mjs'
import { findNode, npm, readJson, root, run, SetupError, tool, toolEnv } from './setup.mjs'
import {
  addUp,
  closingLine,
  countCheck,
  countInOther,
  countPlaywright,
  countVitest,
  duration,
  readPlaywright,
  table,
} from './tally.mjs'

const results = join(root, 'test-results')
const reportOf = (/** @type {string} */ name) => join(results, `${name}.json`)

const proofs = process.argv.includes('--proofs')

/** @type {import('./tally.mjs').Row[]} */
const rows = []
let stopped = false

/**
 * Runs one program of a step.
 * @param {[string, string[]]} program
 * @param {Parameters<typeof run>[1]} [options] its `env` is added to the environment of the tools
 */
async function exec(program, options = {}) {
  const outcome = await run(program, { ...options, env: { ...toolEnv(), ...options.env } })
  stopped ||= outcome.stopped
  return outcome.code
}

/**
 * Runs one step under a heading and prints its time. An error that it throws counts as one failure.
 * @param {string} name
 * @param {() => Promise<(import('./tally.mjs').Count & { note?: string }) | null>} work a function that returns
 *   null when the step is not a check
 * @returns {Promise<boolean>} whether nothing failed
 */
async function step(name, work) {
  if (stopped) return false
  console.log(`\n── ${name} ${'─'.repeat(Math.max(3, 70 - name.length))}`)
  const began = performance.now()
  let note = ''
  const count = await work().catch((error) => {
    note = error instanceof SetupError ? String(error.message.split('\n')[0]) : 'crashed'
    console.error(error instanceof SetupError ? error.message : error)
    return countCheck(1)
  })
  const seconds = (performance.now() - began) / 1000
  console.log(`   ${duration(seconds)}`)
  if (count) rows.push({ name, note, ...count, seconds })
  return !count || count.failed === 0
}

/** @param {string} name @param {() => [string, string[]]} program */
const check = (name, program) => step(name, async () => countCheck(await exec(program())))

/** @param {'node' | 'page'} project @param {string[]} more */
async function unit(project, ...more) {
  const flags = ['--retry=0', '--allowOnly=false', '--reporter=default', '--reporter=json', ...more]
  const report = reportOf(project)
  const code = await exec(
    tool('vitest', ['run', `--project=${project}`, ...flags, `--outputFile.json=${report}`]),
  )
  return countVitest(readJson(report), code)
}

/**
 * @param {string} browser the path of the browser; empty if there is no browser
 * @param {boolean} built
 * @throws {SetupError}
 */
async function requireApp(browser, built) {
  if (!browser) throw new SetupError('Not run: there is no browser (see above).')
  if (!built) throw new SetupError('Not run: the app does not build (see above).')
  for (const page of ['dist/index.html', 'dist-demo/index.html']) {
    if (!existsSync(join(root, page))) throw new SetupError(`Not run: building left no ${page}.`)
  }
  // Only the port of the demo is checked: the production build and its issuer find free ports by themselves.
  if (await isTaken(ports.demo)) throw portTaken('Not run: port', ports.demo)
}

/**
 * @param {string} name the name of the folder and of the report of this run in test-results
 * @param {string[]} projects
 * @param {Record<string, string>} env
 */
async function endToEnd(name, projects, env) {
  const chosen = projects.map((project) => `--project=${project}`)
  const flags = ['-c', 'e2e/playwright.config.ts', '--forbid-only', '--retries=0', ...chosen]
  const code = await exec(tool('@playwright/test', ['test', ...flags]), {
    env: { ...env, RESULTS: name },
    // On SIGINT Playwright stops its servers. On SIGTERM it would leave them running.
    stopWith: 'SIGINT',
  })
  return { code, report: readJson(reportOf(name)) }
}

/** Runs the proofs in other browsers. They are skipped, with the reason, when a browser cannot be installed. */
async function otherBrowsers(/** @type {string} */ browser, /** @type {boolean} */ built) {
  await step('proofs, Firefox', async () => {
    await requireApp(browser, built)
    const { path, why } = await ensureBrowser(firefox)
    const env = { CHROMIUM_PATH: browser, FIREFOX_PATH: path }
    const { code, report } = await endToEnd('firefox', ['firefox', 'firefox-production'], env)
    return countInOther(readPlaywright(report), code, why)
  })
  await step('proofs, WebKit', async () => {
    await requireApp(browser, built)
    const code = await exec([findNode(), ['e2e/webkit/smoke.ts', '--report', reportOf('webkit')]])
    const { passed = 0, failed = 0, skipped = 0, why = '' } = readJson(reportOf('webkit')) ?? {}
    return countInOther({ passed, failed, skipped }, code, why)
  })
}

async function everything() {
  const ready = await step('packages', async () => {
    stopped ||= (await ensurePackages()).stopped
    return null
  })
  if (!ready || stopped) return
  let browser = ''
  await step('browser', async () => {
    browser = (await ensureBrowser(chromium)).path
    return null
  })
  if (!proofs) {
    await check('types', () => tool('typescript', ['--noEmit']))
    await check('lint', () => tool('@biomejs/biome', ['check', '--error-on-warnings']))
    await step('unit', () => unit('node'))
    // Without isolation each process runs many test files one after the other, so each test cleans up after itself.
    await step('unit, pages', () => unit('page', '--no-isolate'))
  }
  const built = await check('build', () => npm(['run', '--silent', 'build']))
  const demoBuilt = await check('build:demo', () => npm(['run', '--silent', 'build:demo']))
  await step(proofs ? 'proofs' : 'end-to-end', async () => {
    await requireApp(browser, built && demoBuilt)
    const projects = proofs ? ['proofs', 'proofs of production'] : ['demo', 'production']
    const { code, report } = await endToEnd('e2e', projects, { CHROMIUM_PATH: browser })
    return countPlaywright(report, code)
  })
  if (proofs) await otherBrowsers(browser, built && demoBuilt)
}

const began = performance.now()
// The tests have their own issuer, people and address. These variables from the shell would replace them.
for (const name of ['ISSUER_URL', 'TARGET', 'ISSUER_CONTROL', 'PEOPLE']) delete process.env[name]
// Reports of the last run must not count for this run.
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
await everything()
if (stopped) rows.push({ name: 'stopped', ...countCheck(1), seconds: 0, note: 'the rest did not run' })

const total = addUp(rows)
const seconds = (performance.now() - began) / 1000
writeFileSync(join(results, 'summary.json'), `${JSON.stringify({ ...total, rows }, null, 2)}\n`)
console.log(`\n${table([...rows, { name: 'all', ...total, seconds }])}\n`)
console.log(closingLine(total))
process.exitCode = total.failed > 0 ? 1 : 0
