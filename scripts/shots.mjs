// `npm run shots`: installs what is missing, builds the demo, and takes a picture of every state of the gallery.
// What it can be told: see `e2e/shots.ts`.
import { ensureChromium } from './browser.mjs'
import { ensurePackages } from './packages.mjs'
import { isTaken, ports, whoHas } from './ports.mjs'
import { findNode, npm, run, SetupError, toolEnv } from './setup.mjs'

/** @returns {Promise<number>} the exit code */
async function shots() {
  if ((await ensurePackages()).stopped) return 130
  const chromium = await ensureChromium()
  if (await isTaken(ports.shots)) {
    throw new SetupError(
      `Port ${ports.shots} is taken by another program. Stop it and run this again.\nTo see it: ${whoHas(ports.shots)}`,
    )
  }
  // An issuer's address left in the shell would be built in, and there would be no states.
  delete process.env.ISSUER_URL
  const built = await run(npm(['run', '--silent', 'build:demo']), { env: toolEnv() })
  if (built.stopped || built.code !== 0) return built.stopped ? 130 : built.code
  const { code, stopped } = await run([findNode(), ['e2e/shots.ts', ...process.argv.slice(2)]], {
    env: { ...toolEnv(), CHROMIUM_PATH: chromium },
  })
  return stopped ? 130 : code
}

try {
  process.exitCode = await shots()
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  console.error(`\n${error.message}`)
  process.exitCode = 1
}
