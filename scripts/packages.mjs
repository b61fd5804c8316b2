// Brings node_modules to what package-lock.json says, and does nothing when it is there already.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  findNode,
  isNewEnough,
  npm,
  npmNodeVersion,
  root,
  run,
  runsFromPackages,
  SetupError,
} from './setup.mjs'

/**
 * @typedef {{ version?: string, optional?: boolean, link?: boolean, [field: string]: unknown }} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages the `packages` of a lockfile, by folder
 * @typedef {Record<string, any>} Manifest a package.json
 */

const dependencyFields = ['dependencies', 'devDependencies', 'optionalDependencies']

/**
 * What is installed otherwise than locked. An optional package may be missing: most are for other platforms.
 * @param {LockedPackages} wanted from package-lock.json
 * @param {LockedPackages} found from node_modules/.package-lock.json
 * @returns {string[]} one phrase for each difference, such as `vite 8.3.7 instead of 8.3.8`
 */
export function lockDifferences(wanted, found) {
  return Object.entries(wanted).flatMap(([folder, entry]) => {
    if (folder === '' || entry.link) return []
    const name = folder.replace(/^.*node_modules\//, '')
    const installed = found[folder]
    if (!installed) return entry.optional ? [] : [`${name} is missing`]
    return installed.version === entry.version
      ? []
      : [`${name} ${installed.version} instead of ${entry.version}`]
  })
}

/**
 * Direct dependencies on which package.json and package-lock.json disagree; `npm ci` would refuse them.
 * @param {Manifest} manifest
 * @param {Manifest} locked the lockfile's entry for the project itself
 * @returns {string[]} their names
 */
export function manifestDifferences(manifest, locked) {
  const names = dependencyFields.flatMap((field) => {
    const [ours, theirs] = [manifest[field] ?? {}, locked[field] ?? {}]
    return Object.keys({ ...ours, ...theirs }).filter((name) => ours[name] !== theirs[name])
  })
  return [...new Set(names)]
}

/** @param {string} path @returns {any} the parsed file, or null if it is missing or no JSON */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/** @param {string} folder @param {LockedPackages} wanted @returns {string | null} why an install is due */
function reasonToInstall(folder, wanted) {
  if (!existsSync(join(folder, 'node_modules'))) return 'first time here'
  const found = readJson(join(folder, 'node_modules', '.package-lock.json'))?.packages
  if (!found) return 'node_modules is incomplete'
  const gone = Object.keys(found).find((path) => !existsSync(join(folder, path, 'package.json')))
  if (gone) return `${gone} is gone`
  const [first, ...others] = lockDifferences(wanted, found)
  if (!first) return null
  return others.length > 0 ? `${first}, and ${others.length} more` : first
}

/** @param {string} folder @returns {LockedPackages} @throws {SetupError} when the lockfile does not serve */
function readLock(folder) {
  const lock = readJson(join(folder, 'package-lock.json'))
  if (!lock?.packages) {
    throw new SetupError(
      'package-lock.json is missing or damaged. It belongs to the repository: `git checkout package-lock.json`.',
    )
  }
  const manifest = readJson(join(folder, 'package.json'))
  if (!manifest) throw new SetupError('package.json is missing or no valid JSON.')
  const names = manifestDifferences(manifest, lock.packages[''] ?? {})
  if (names.length > 0) {
    throw new SetupError(
      `package.json and package-lock.json disagree about ${names.join(', ')}.\n` +
        'Run `npm install` and commit both files.',
    )
  }
  return lock.packages
}

const failed = [
  'npm could not install the packages; its own words are above.',
  'If it speaks of the network: connect, and behind a company mirror set npm’s `registry`. Then run this again.',
  'If it speaks of the lock file: run `npm install`, and commit package-lock.json.',
].join('\n')

/**
 * Installs the locked packages if they are not all there. Says what it does.
 * @param {string} [folder] the project's root
 * @returns {Promise<{ stopped: boolean }>} `stopped` when we were asked to stop meanwhile
 * @throws {SetupError} saying what is missing and what to do
 */
export async function ensurePackages(folder = root) {
  const wanted = readLock(folder)
  const reason = reasonToInstall(folder, wanted)
  if (reason === null) {
    console.log('Packages: all there.')
    return { stopped: false }
  }
  if (process.platform === 'win32' && runsFromPackages) {
    throw new SetupError(`Packages: ${reason}. Windows cannot replace the Node now running: run \`npm ci\`.`)
  }
  console.log(`Installing packages (${reason}; the first time takes about a minute)…`)
  // The tools get a Node of their own from the packages, so warnings about the machine's Node mislead.
  const flags = ['--no-audit', '--no-fund', '--include=dev', '--include=optional', '--loglevel=error']
  const first = await run(npm(['ci', ...flags]), { cwd: folder })
  if (first.stopped) return { stopped: true }
  if (first.code !== 0) throw new SetupError(failed)
  if (!isNewEnough(npmNodeVersion)) {
    // npm leaves out optional parts meant for newer Nodes than its own: fetch them now that Node 24 is here.
    const second = await run(npm(['install', '--no-save', ...flags], findNode(folder)), { cwd: folder })
    if (second.stopped) return { stopped: true }
    if (second.code !== 0) throw new SetupError(failed)
  }
  const left = reasonToInstall(folder, wanted)
  if (left) throw new SetupError(`After installing, ${left}. Remove node_modules and run this again.`)
  return { stopped: false }
}
