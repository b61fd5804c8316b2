// `npm run shots`: installs what is missing, builds the demo, and takes a picture of every state of the gallery.
// Its options are in `e2e/shots/main.ts`.
import { chromium } from './browsers.mjs'
import { ensureBrowser } from './install-browser.mjs'
import { ensurePackages } from './packages.mjs'
import { isTaken, ports, portTaken } from './ports.mjs'
import { exitWith, findNode, npm, run, toolEnv } from './setup.mjs'

await exitWith(async () => {
  if ((await ensurePackages()).stopped) return 130
  const { path } = await ensureBrowser(chromium)
  if (await isTaken(ports.shots)) throw portTaken('Port', ports.shots)
  // With an issuer's address from the shell, the build would use that issuer and have no states.
  delete process.env.ISSUER_URL
  const programs = [
    npm(['run', '--silent', 'build:demo']),
    [findNode(), ['e2e/shots/main.ts', ...process.argv.slice(2)]],
  ]
  for (const program of programs) {
    const { code, stopped } = await run(program, { env: { ...toolEnv(), CHROMIUM_PATH: path } })
    if (stopped || code !== 0) return stopped ? 130 : code
  }
  return 0
})
