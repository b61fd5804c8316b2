// Finds the Chromium that the end-to-end tests drive. Finding is here, installing in browser.mjs.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { root, SetupError } from './setup.mjs'

/**
 * @typedef {{ path: string, version: string | null }} Found `version` is null when it does not start
 * @typedef {object} Facts what is known about the machine
 * @property {string} platform as in `process.platform`
 * @property {boolean} admin whether we are root
 * @property {string} distro the `ID` of /etc/os-release, or empty
 * @property {boolean} apt whether apt-get is there
 * @property {string | null} candidate the version of `chromium` that apt would install
 * @property {string} wanted CHROMIUM_PATH, or empty
 * @property {Found | null} wantedFound what is there
 * @property {Found[]} installed the system's browsers, best first
 * @property {Found | null} downloaded the one Playwright downloaded before
 * @property {string[]} tried which of `update`, `install` and `download` were tried already
 * @typedef {{ do: 'use', path: string, version: string }
 *   | { do: 'update' | 'install' | 'download' }
 *   | { do: 'stop', message: string }} Choice
 */

/** A snap cannot see the temporary profile that Playwright makes for it. */
const usable = (/** @type {Found | null} */ found) => Boolean(found?.version && !/snap/i.test(found.version))

/**
 * What to do next to have a browser: pure, so that every machine can be tried as a table row.
 * On Debian nothing but Debian's own package is ever fetched; elsewhere Playwright's download may serve.
 * @param {Facts} facts
 * @returns {Choice}
 */
export function chooseChromium(facts) {
  if (facts.wanted) {
    const { wanted, wantedFound } = facts
    if (wantedFound?.version) return { do: 'use', path: wanted, version: wantedFound.version }
    const why = wantedFound ? 'does not start' : 'is not an executable file'
    return { do: 'stop', message: `CHROMIUM_PATH is ${wanted}, and that ${why}. Correct or unset it.` }
  }
  for (const found of [...facts.installed, facts.downloaded]) {
    if (found?.version && usable(found)) return { do: 'use', path: found.path, version: found.version }
  }
  const untried = (/** @type {string} */ step) => !facts.tried.includes(step)
  if (facts.apt && facts.admin) {
    if (untried('update')) return { do: 'update' }
    const real = facts.candidate !== null && !/snap/i.test(facts.candidate)
    if (real && untried('install')) return { do: 'install' }
  }
  if (facts.distro !== 'debian' && untried('download')) return { do: 'download' }
  return { do: 'stop', message: missing(facts) }
}

/** @param {Facts} facts @returns {string} what is missing and how to get it */
function missing(facts) {
  const own = facts.distro === 'debian' ? `apt-get install chromium${facts.admin ? '' : ' (as root)'}` : ''
  const install = own ? `Install it: ${own}` : 'Install Chromium or Google Chrome (not as a snap).'
  const broken = facts.installed.map(({ path, version }) => {
    return `${path} is there, but ${version ? 'as a snap, which cannot be driven' : 'it does not start'}.`
  })
  return [
    'The end-to-end tests need Chromium, and there is none.',
    ...broken,
    ...(facts.tried.includes('install') ? ['The system’s package could not be installed; see above.'] : []),
    ...(facts.tried.includes('download') ? ['Playwright could not download one; see above.'] : []),
    install,
    'Or name one that you have: CHROMIUM_PATH=/path/to/chrome npm test',
  ].join('\n')
}

/** @param {string} path @returns {Found | null} null when there is no such program */
function look(path) {
  try {
    accessSync(path, constants.X_OK)
  } catch {
    return null
  }
  // On Windows `--version` opens a window instead of answering.
  if (process.platform === 'win32') return { path, version: 'unknown version' }
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 })
  // Every Chromium answers with a version of four numbers; the same name may be a stub that only explains.
  return { path, version: status === 0 && /\d+(\.\d+){3}/.test(stdout) ? stdout.trim() : null }
}

/** @returns {string[]} where a system keeps Chromium or Chrome */
function usualPlaces() {
  const { env, platform } = process
  if (platform === 'darwin') {
    const apps = ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome']
    return apps.flatMap((app) => [join('/Applications', app), join(homedir(), 'Applications', app)])
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    return ['Chromium', 'Google/Chrome'].flatMap((name) =>
      folders.flatMap((folder) => (folder ? [join(folder, name, 'Application', 'chrome.exe')] : [])),
    )
  }
  // The shell first: the same engine without a window, at half the time for each page.
  const names = [
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
  ]
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** @returns {Found | null} the browser that Playwright downloaded, if it did */
function lookForDownload() {
  try {
    const { chromium } = createRequire(join(root, 'package.json'))('playwright-core')
    return look(chromium.executablePath())
  } catch {
    return null
  }
}

/** @returns {Found[]} the system's browsers up to the first usable one */
function lookForInstalled() {
  const list = []
  for (const path of usualPlaces()) {
    const found = look(path)
    if (found) list.push(found)
    if (usable(found)) break
  }
  return list
}

/** @returns {string | null} the version of `chromium` that apt would install */
function aptCandidate() {
  const { stdout } = spawnSync('apt-cache', ['policy', 'chromium'], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  })
  const version = /Candidate: (\S+)/.exec(stdout ?? '')?.[1] ?? '(none)'
  return version === '(none)' ? null : version
}

/**
 * Looks at this machine.
 * @param {string[]} [tried] which steps were tried already
 * @returns {Facts}
 */
export function gatherFacts(tried = []) {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  const wanted = process.env.CHROMIUM_PATH ?? ''
  const installed = wanted ? [] : lookForInstalled()
  const apt = existsSync('/usr/bin/apt-get')
  return {
    platform: process.platform,
    admin: process.getuid?.() === 0,
    distro: /^ID="?([^"\n]*)/m.exec(release)?.[1] ?? '',
    apt,
    candidate: apt && tried.includes('update') ? aptCandidate() : null,
    wanted,
    wantedFound: wanted ? look(wanted) : null,
    installed,
    downloaded: wanted || installed.some(usable) ? null : lookForDownload(),
    tried,
  }
}

/**
 * The Chromium to drive, without installing anything.
 * @returns {string} its path
 * @throws {SetupError} when there is none
 */
export function findChromium() {
  const choice = chooseChromium(gatherFacts())
  if (choice.do === 'use') return choice.path
  const message = choice.do === 'stop' ? choice.message : 'There is no Chromium yet.'
  throw new SetupError(`${message}\n\`npm test\` installs one where it can.`)
}

/**
 * How to start Chromium for tests: it asks for nothing outside, and has its sandbox unless we are root,
 * for whom it does not start with one.
 * @returns {{ args: string[], chromiumSandbox: boolean }} for Playwright's `launchOptions`
 */
export function launchOptions() {
  const admin = process.getuid?.() === 0
  const off = ['background-networking', 'component-update', 'sync', 'quic']
  const args = ['--no-first-run', ...off.map((name) => `--disable-${name}`)]
  return { args: admin ? [...args, '--no-sandbox'] : args, chromiumSandbox: !admin }
}
