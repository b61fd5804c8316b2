// `npm test`: installs what is missing, then runs every check, also after one has failed. The last line adds
// them all up, and test-results/summary.json has the same for machines. `npm run proofs` comes here too, for the
// long proofs that are no part of `npm test`.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureChromium } from './browser.mjs'
import { ensurePackages } from './packages.mjs'
import { isTaken, ports, whoHas } from './ports.mjs'
import { npm, root, run, SetupError, tool, toolEnv } from './setup.mjs'
import { addUp, closingLine, countCheck, countPlaywright, countVitest, duration, table } from './tally.mjs'

const results = join(root, 'test-results')
const reports = {
  node: join(results, 'node.json'),
  page: join(results, 'page.json'),
  e2e: join(results, 'e2e.json'),
}

const proofs = process.argv.includes('--proofs')
const projects = (proofs ? ['proofs'] : ['demo', 'production']).map((name) => `--project=${name}`)

/** @type {import('./tally.mjs').Row[]} */
const rows = []
let stopped = false

/** @param {string} path @returns {any} null when there is no readable report */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/**
 * Runs one program of a step.
 * @param {[string, string[]]} program
 * @param {Parameters<typeof run>[1]} [options] whose `env` is added to the tools' own
 */
async function exec(program, options = {}) {
  const outcome = await run(program, { ...options, env: { ...toolEnv(), ...options.env } })
  stopped ||= outcome.stopped
  return outcome.code
}

/**
 * One step, under a heading, timed. What it throws for people to read is one failure.
 * @param {string} name
 * @param {() => Promise<import('./tally.mjs').Count | null>} work null when the step is no check of its own
 * @returns {Promise<boolean>} whether nothing failed
 */
async function step(name, work) {
  if (stopped) return false
  console.log(`\n── ${name} ${'─'.repeat(Math.max(3, 70 - name.length))}`)
  const began = performance.now()
  let note = ''
  const count = await work().catch((error) => {
    note = error instanceof SetupError ? String(error.message.split('\n')[0]) : 'broke down'
    console.error(error instanceof SetupError ? error.message : error)
    return countCheck(1)
  })
  const seconds = (performance.now() - began) / 1000
  console.log(`   ${duration(seconds)}`)
  if (count) rows.push({ name, ...count, seconds, note })
  return !count || count.failed === 0
}

/** @param {string} name @param {() => [string, string[]]} program */
const check = (name, program) => step(name, async () => countCheck(await exec(program())))

/** @param {'node' | 'page'} project @param {string[]} more */
async function unit(project, ...more) {
  const flags = ['--retry=0', '--allowOnly=false', '--reporter=default', '--reporter=json', ...more]
  const code = await exec(
    tool('vitest', ['run', `--project=${project}`, ...flags, `--outputFile.json=${reports[project]}`]),
  )
  return countVitest(readReport(reports[project]), code)
}

/** @param {string} chromium its path, empty when there is none @param {boolean} built */
async function endToEnd(chromium, built) {
  if (!chromium) throw new SetupError('Not run: there is no browser (see above).')
  if (!built) throw new SetupError('Not run: the app does not build (see above).')
  for (const page of ['dist/index.html', 'dist-demo/index.html']) {
    if (!existsSync(join(root, page))) throw new SetupError(`Not run: building left no ${page}.`)
  }
  // The production build and its issuer find a free port by themselves.
  if (await isTaken(ports.demo)) {
    throw new SetupError(
      `Not run: port ${ports.demo} is taken by another program. Stop it and run this again.\nTo see it: ${whoHas(ports.demo)}`,
    )
  }
  const flags = ['-c', 'e2e/playwright.config.ts', '--forbid-only', '--retries=0', ...projects]
  const code = await exec(tool('@playwright/test', ['test', ...flags]), {
    env: { CHROMIUM_PATH: chromium },
    // Told so, Playwright stops its servers; on SIGTERM it would leave them behind.
    stopWith: 'SIGINT',
  })
  return countPlaywright(readReport(reports.e2e), code)
}

async function everything() {
  const ready = await step('packages', async () => {
    stopped ||= (await ensurePackages()).stopped
    return null
  })
  if (!ready || stopped) return
  let chromium = ''
  await step('browser', async () => {
    chromium = await ensureChromium()
    return null
  })
  if (!proofs) {
    await check('types', () => tool('typescript', ['--noEmit']))
    await check('lint', () => tool('@biomejs/biome', ['check', '--error-on-warnings']))
    await step('unit', () => unit('node'))
    // Pages in one process a core, one after the other: each cleans up after itself.
    await step('unit, pages', () => unit('page', '--no-isolate'))
  }
  const built = await check('build', () => npm(['run', '--silent', 'build']))
  const demoBuilt = await check('build:demo', () => npm(['run', '--silent', 'build:demo']))
  await step(proofs ? 'proofs' : 'end-to-end', () => endToEnd(chromium, built && demoBuilt))
}

const began = performance.now()
// The tests bring an issuer, people and a place of their own; what was left in the shell would be built in or tested instead.
for (const name of ['ISSUER_URL', 'TARGET', 'ISSUER_CONTROL', 'PEOPLE']) delete process.env[name]
// Last time's reports must not be taken for this one's.
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
