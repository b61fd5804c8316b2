// Sees to it that there is a Chromium, and a font for it to write with.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { chooseChromium, gatherFacts } from './chromium.mjs'
import { run, SetupError, tool, toolEnv } from './setup.mjs'

/**
 * Runs apt-get, and shows what it printed only if it failed.
 * @param {string[]} args
 * @returns {boolean} whether it did its work
 */
function apt(args) {
  const quiet = ['-y', '-q', '-o', 'Dpkg::Use-Pty=0', '-o', 'DPkg::Lock::Timeout=300']
  const { status, stdout, stderr } = spawnSync('apt-get', [...quiet, ...args], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0) console.log(`${stdout ?? ''}${stderr ?? ''}apt-get ${args.join(' ')} failed.`)
  return status === 0
}

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

/** Debian's headless shell where it has one: the engine without its window, smaller and twice as fast. */
const debianPackage = () => {
  const { stdout } = spawnSync('apt-cache', ['policy', 'chromium-headless-shell'], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  })
  return /Candidate: \d/.test(stdout) ? 'chromium-headless-shell' : 'chromium'
}

/** @param {import('./chromium.mjs').Facts} facts */
function ensureFont(facts) {
  if (hasFont()) return
  const canInstall = facts.apt && facts.admin
  if (canInstall) {
    console.log('Installing a font (fonts-dejavu-core, from the system’s packages)…')
    if (!facts.tried.includes('update')) apt(['update'])
    apt(['install', '--no-install-recommends', 'fonts-dejavu-core'])
  }
  if (!hasFont()) {
    throw new SetupError('This machine has no font, so pages would be blank. Install one: fonts-dejavu-core.')
  }
}

const steps = {
  update: async () => {
    console.log('No Chromium here. Asking the system’s package lists for one (apt-get update)…')
    // A third-party list that does not answer is no reason to stop: what we need may still be there.
    apt(['update'])
  },
  install: async () => {
    console.log('Installing Chromium from the system’s packages (about 100 MB to fetch)…')
    apt(['install', '--no-install-recommends', debianPackage(), 'fonts-dejavu-core'])
  },
  download: async (/** @type {import('./chromium.mjs').Facts} */ facts) => {
    console.log('Downloading Playwright’s own Chromium (about 150 MB)…')
    const libraries = facts.apt && facts.admin ? ['--with-deps'] : []
    await run(tool('@playwright/test', ['install', ...libraries, 'chromium']), { env: toolEnv() })
  },
}

/**
 * Finds a Chromium or installs one. Says what it does.
 * @returns {Promise<string>} its path
 * @throws {SetupError} saying what is missing and how to get it
 */
export async function ensureChromium() {
  /** @type {string[]} */
  const tried = []
  for (;;) {
    const facts = gatherFacts(tried)
    const choice = chooseChromium(facts)
    if (choice.do === 'stop') throw new SetupError(choice.message)
    if (choice.do === 'use') {
      ensureFont(facts)
      console.log(`Browser: ${choice.version} (${choice.path})`)
      return choice.path
    }
    tried.push(choice.do)
    await steps[choice.do](facts)
  }
}
