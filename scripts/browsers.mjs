// Finds the browsers that the end-to-end tests drive. install-browser.mjs installs them.
import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { aptCandidate, canInstall, distro, inPath, isProgram, look } from './machine.mjs'
import { root, SetupError } from './setup.mjs'

/**
 * @typedef {import('./machine.mjs').Found} Found
 * @typedef {object} Browser
 * @property {string} name its usual name
 * @property {boolean} needed whether all tests stop if it is missing; otherwise only its own tests are skipped
 * @property {string} variable the environment variable with the path that a person wants, or empty
 * @property {RegExp | null} version as for `look`
 * @property {() => Iterable<string>} places where it may be, best first
 * @property {() => string[]} packages Debian's packages of it
 * @typedef {object} Facts what is known about a browser on this machine
 * @property {Browser} browser
 * @property {string} wanted the path in its environment variable, or empty
 * @property {Found[]} found the programs up to the first usable one; with a wanted path, only the one there
 * @property {boolean} canInstall whether we are root and there is apt
 * @property {string} distro the `ID` of /etc/os-release, or empty
 * @property {(string | null)[]} candidates the version of each package that apt would install; empty before `update`
 * @property {string[]} tried which of `update`, `install` and `download` were tried already
 * @typedef {{ do: 'use', path: string, version: string }
 *   | { do: 'update' | 'install' | 'download' }
 *   | { do: 'stop' | 'without', why: string }} Step
 */

/**
 * @param {string[]} apps for macOS
 * @param {string[]} programs for Windows
 * @param {string[]} commands for other systems
 * @returns {string[]} where this system keeps such programs, best first
 */
function usualPlaces(apps, programs, commands) {
  const { env, platform } = process
  if (platform === 'darwin') {
    return apps.flatMap((app) => ['/', homedir()].map((home) => join(home, 'Applications', app)))
  }
  if (platform !== 'win32') return inPath(commands)
  const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
  return programs.flatMap((program) => folders.flatMap((folder) => (folder ? [join(folder, program)] : [])))
}

function* chromiumPlaces() {
  yield* usualPlaces(
    ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['Chromium/Application/chrome.exe', 'Google/Chrome/Application/chrome.exe'],
    // The headless shell first: it is the same engine without a window, and needs half the time for each page.
    ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  )
  try {
    // The one that Playwright downloaded before.
    yield createRequire(join(root, 'package.json'))('playwright-core').chromium.executablePath()
  } catch {
    // Playwright is not installed.
  }
}

/** @type {Browser} */
export const chromium = {
  name: 'Chromium',
  needed: true,
  variable: 'CHROMIUM_PATH',
  // Every Chromium answers with a version of four numbers.
  version: /\d+(\.\d+){3}/,
  places: chromiumPlaces,
  packages: () => [
    aptCandidate('chromium-headless-shell') ? 'chromium-headless-shell' : 'chromium',
    'fonts-dejavu-core',
  ],
}

/** @type {Browser} */
export const firefox = {
  name: 'Firefox',
  needed: false,
  variable: 'FIREFOX_PATH',
  version: /Firefox \d+/,
  places: () =>
    usualPlaces(
      ['Firefox.app/Contents/MacOS/firefox'],
      ['Mozilla Firefox/firefox.exe'],
      ['firefox-esr', 'firefox'],
    ),
  packages: () => ['firefox-esr'],
}

/** @returns {{ driver: string, browser: string, screen: string } | null} the three programs that WebKitGTK needs */
export function webkitPrograms() {
  const [driver, screen] = ['WebKitWebDriver', 'Xvfb'].map((name) => inPath([name]).find(isProgram))
  const browser = ['/usr/lib', '/usr/libexec']
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => [folder, ...readdirSync(folder).map((name) => join(folder, name))])
    .flatMap((folder) => ['4.1', '4.0'].map((api) => join(folder, `webkit2gtk-${api}`, 'MiniBrowser')))
    .find(isProgram)
  return driver && browser && screen ? { driver, browser, screen } : null
}

/** @type {Browser} */
export const webkit = {
  name: 'WebKitGTK',
  needed: false,
  variable: '',
  version: null,
  places: () => [webkitPrograms()?.driver ?? ''],
  packages: () => ['webkit2gtk-driver', 'xvfb'],
}

const isSnap = (/** @type {string} */ version) => /snap/i.test(version)

/** A snap cannot be used, because it cannot read the temporary profile that Playwright makes. */
const isUsable = (/** @type {Found} */ { version }) => version !== null && !isSnap(version)

/**
 * Chooses the next step to get a browser. A pure function, so that a test can try every kind of machine.
 * On Debian only Debian's own packages are ever fetched. Elsewhere Playwright's download of Chromium may be used.
 * @param {Facts} facts
 * @returns {Step}
 */
export function choose(facts) {
  const { browser, wanted, found, candidates, tried } = facts
  if (wanted) {
    const [{ version } = {}] = found
    if (version) return { do: 'use', path: wanted, version }
    const why = found.length > 0 ? 'does not start' : 'is not an executable file'
    return { do: 'stop', why: `${browser.variable} is ${wanted}, and that ${why}. Correct or unset it.` }
  }
  const usable = found.find(isUsable)
  if (usable) return { do: 'use', path: usable.path, version: usable.version ?? '' }
  const untried = (/** @type {string} */ step) => !tried.includes(step)
  if (facts.canInstall) {
    if (untried('update')) return { do: 'update' }
    const areReal = candidates.every((version) => version !== null && !isSnap(version))
    if (candidates.length > 0 && areReal && untried('install')) return { do: 'install' }
  }
  if (!browser.needed) return { do: 'without', why: whyWithout(facts) }
  return facts.distro !== 'debian' && untried('download')
    ? { do: 'download' }
    : { do: 'stop', why: whyNoChromium(facts) }
}

/** @param {Facts} facts @returns {string} */
function whyWithout({ browser: { name, packages }, canInstall, tried }) {
  const install = `apt-get install ${packages().join(' ')}`
  const why = tried.includes('install')
    ? `the system’s packages could not be installed (${install})`
    : canInstall
      ? `the system has no package of it (${packages().join(', ')})`
      : `it could not be installed without root and apt (${install})`
  return `There is no ${name} here, and ${why}.`
}

/** @param {Facts} facts @returns {string} what is missing and how to get it */
function whyNoChromium({ found, canInstall, distro, tried }) {
  return [
    'The end-to-end tests need Chromium, and there is none.',
    ...found.map(({ path, version }) => {
      return `${path} is there, but ${version ? 'as a snap, which cannot be driven' : 'it does not start'}.`
    }),
    ...(tried.includes('install') ? ['The system’s package could not be installed; see above.'] : []),
    ...(tried.includes('download') ? ['Playwright could not download one; see above.'] : []),
    distro === 'debian'
      ? `Install it: apt-get install chromium${canInstall ? '' : ' (as root)'}`
      : 'Install Chromium or Google Chrome (not as a snap).',
    'Or name one that you have: CHROMIUM_PATH=/path/to/chrome npm test',
  ].join('\n')
}

/**
 * Collects the facts about a browser on this machine.
 * @param {Browser} browser
 * @param {string[]} [tried] which steps were tried already
 * @returns {Facts}
 */
export function lookFor(browser, tried = []) {
  const wanted = process.env[browser.variable] ?? ''
  const found = []
  for (const path of wanted ? [wanted] : browser.places()) {
    const program = look(path, browser.version)
    if (program) found.push(program)
    if (program && isUsable(program)) break
  }
  const candidates = tried.includes('update') ? browser.packages().map(aptCandidate) : []
  return { browser, wanted, found, canInstall: canInstall(), distro: distro(), candidates, tried }
}

/**
 * The Chromium to drive, without installing anything.
 * @returns {string} its path
 * @throws {SetupError} if there is no browser
 */
export function findChromium() {
  const step = choose(lookFor(chromium))
  if (step.do === 'use') return step.path
  const why = 'why' in step ? step.why : 'There is no Chromium yet.'
  throw new SetupError(`${why}\n\`npm test\` installs one where it can.`)
}

/**
 * The Firefox to drive, without installing anything.
 * @returns {string} the path of the browser; empty if there is no browser
 * @throws {SetupError} when FIREFOX_PATH is set, but is not the path of a Firefox that starts
 */
export function findFirefox() {
  const step = choose(lookFor(firefox))
  if (step.do === 'stop') throw new SetupError(step.why)
  return step.do === 'use' ? step.path : ''
}

/**
 * How to start Chromium for tests. Chromium then makes no requests of its own. It runs in its sandbox, except as root,
 * because as root it does not start with a sandbox.
 * @returns {{ args: string[], chromiumSandbox: boolean }} for Playwright's `launchOptions`
 */
export function launchOptions() {
  const admin = process.getuid?.() === 0
  const off = ['background-networking', 'component-update', 'sync', 'quic']
  const args = ['--no-first-run', ...off.map((name) => `--disable-${name}`)]
  return { args: admin ? [...args, '--no-sandbox'] : args, chromiumSandbox: !admin }
}
