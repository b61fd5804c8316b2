// Installs the packages of package-lock.json, unless node_modules already has them.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  findNode,
  isNewEnough,
  npm,
  npmNodeVersion,
  readJson,
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
 * The differences between the locked and the installed packages. An optional package may be missing: most are for
 * other platforms.
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

/** @param {LockedPackages} wanted @returns {string | null} why an install is needed */
function reasonToInstall(wanted) {
  if (!existsSync(join(root, 'node_modules'))) return 'first time here'
  const found = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages
  if (!found) return 'node_modules is incomplete'
  const gone = Object.keys(found).find((path) => !existsSync(join(root, path, 'package.json')))
  if (gone) return `${gone} is gone`
  const [first, ...others] = lockDifferences(wanted, found)
  if (!first) return null
  return others.length > 0 ? `${first}, and ${others.length} more` : first
}

/** @returns {LockedPackages} @throws {SetupError} when the lockfile cannot be used */
function readLock() {
  const lock = readJson(join(root, 'package-lock.json'))
  if (!lock?.packages) {
    throw new SetupError(
      'package-lock.json is missing or damaged. It belongs to the repository: `git checkout package-lock.json`.',
    )
  }
  const manifest = readJson(join(root, 'package.json'))
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

/** @param {[string, string[]]} program @returns {Promise<boolean>} whether this process was asked to stop meanwhile */
async function install(program) {
  const { code, stopped } = await run(program)
  if (stopped || code === 0) return stopped
  throw new SetupError(
    [
      'npm could not install the packages; its own messages are above.',
      'If they name the network: connect, and behind a company mirror set npm’s `registry`. Then run this again.',
      'If they name the lock file: run `npm install`, and commit package-lock.json.',
    ].join('\n'),
  )
}

/**
 * Installs the locked packages unless all of them are installed. Prints what it does.
 * @returns {Promise<{ stopped: boolean }>} `stopped` when this process was asked to stop meanwhile
 * @throws {SetupError} when it fails; the message says what is missing and what to do
 */
export async function ensurePackages() {
  const wanted = readLock()
  const reason = reasonToInstall(wanted)
  if (reason === null) {
    console.log('Packages: all there.')
    return { stopped: false }
  }
  if (process.platform === 'win32' && runsFromPackages) {
    throw new SetupError(`Packages: ${reason}. Windows cannot replace the Node now running: run \`npm ci\`.`)
  }
  console.log(`Installing packages (${reason}; the first time takes about a minute)…`)
  // The tools use the Node from the packages, so npm's warnings about the machine's Node do not apply.
  const flags = ['--no-audit', '--no-fund', '--include=dev', '--include=optional', '--loglevel=error']
  if (await install(npm(['ci', ...flags]))) return { stopped: true }
  if (!isNewEnough(npmNodeVersion)) {
    // npm left out the optional packages that need a newer Node than its own. Node 24 is here now, so it fetches them.
    if (await install(npm(['install', '--no-save', ...flags], findNode()))) return { stopped: true }
  }
  const left = reasonToInstall(wanted)
  if (left) throw new SetupError(`After installing, ${left}. Remove node_modules and run this again.`)
  return { stopped: false }
}
