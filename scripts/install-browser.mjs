// Makes sure that this machine has browsers for the tests to drive, and a font for them.
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { choose, lookFor } from './browsers.mjs'
import { apt, canInstall } from './machine.mjs'
import { run, SetupError, tool, toolEnv } from './setup.mjs'

/** @returns {boolean} whether this machine has any font at all */
function hasFont() {
  if (process.platform !== 'linux') return true
  const system = ['/usr/share/fonts', '/usr/local/share/fonts']
  const own = ['.fonts', '.local/share/fonts'].map((folder) => join(homedir(), folder))
  return [...system, ...own]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true }))
    .some((name) => /\.(ttf|otf|ttc|pfb)(\.gz)?$/i.test(String(name)))
}

/** @param {string[]} tried as in `Facts` */
function ensureFont(tried) {
  if (hasFont()) return
  if (canInstall()) {
    console.log('Installing a font (fonts-dejavu-core, from the system’s packages)…')
    if (!tried.includes('update')) apt('update')
    apt('install', '--no-install-recommends', 'fonts-dejavu-core')
  }
  if (!hasFont()) {
    throw new SetupError('This machine has no font, so pages would be blank. Install one: fonts-dejavu-core.')
  }
}

const chromiumSteps = {
  update: 'No Chromium here. Asking the system’s package lists for one (apt-get update)…',
  install: 'Installing Chromium from the system’s packages (about 100 MB to fetch)…',
  download: 'Downloading Playwright’s own Chromium (about 150 MB)…',
}

/**
 * Finds a browser, or installs it. Prints what it does.
 * @param {import('./browsers.mjs').Browser} browser
 * @returns {Promise<{ path: string, why: string }>} the path; if it is empty, `why` is the reason
 * @throws {SetupError} when a needed browser is missing, or a person named a path that cannot be used; the message
 *   says what to do
 */
export async function ensureBrowser(browser) {
  const { name, needed } = browser
  /** @type {string[]} */
  const tried = []
  for (;;) {
    const step = choose(lookFor(browser, tried))
    if (step.do === 'stop') throw new SetupError(step.why)
    if (step.do === 'without') {
      console.log(step.why)
      return { path: '', why: step.why }
    }
    if (step.do === 'use') {
      if (needed) ensureFont(tried)
      // Several browsers count as Chromium. The printed version begins with the name of the one that was found.
      console.log(`Browser: ${needed ? step.version : name} (${step.path})`)
      return { path: step.path, why: '' }
    }
    tried.push(step.do)
    const packages = step.do === 'install' ? browser.packages() : []
    console.log(
      needed ? chromiumSteps[step.do] : `No ${name} here. apt-get ${step.do} ${packages.join(' ')}…`,
    )
    // A failed update does not matter: if a third-party list does not answer, another list may still have the package.
    if (step.do === 'update') apt('update')
    if (step.do === 'install') apt('install', '--no-install-recommends', ...packages)
    if (step.do === 'download') {
      const libraries = canInstall() ? ['--with-deps'] : []
      await run(tool('@playwright/test', ['install', ...libraries, 'chromium']), { env: toolEnv() })
    }
  }
}
