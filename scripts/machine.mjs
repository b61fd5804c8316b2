// Finds out what this machine has: programs, and a package system that can install more.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** @typedef {{ path: string, version: string | null }} Found `version` is null when the program does not start */

/** @param {string} path @returns {boolean} whether there is a program that may be started */
export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * @param {string} path
 * @param {RegExp | null} version matches the program's answer to `--version`, but not that of a stub with the same
 *   name; null for a program that has no such answer
 * @returns {Found | null} null when there is no such program
 */
export function look(path, version) {
  if (!isProgram(path)) return null
  // On Windows `--version` opens a window instead of answering.
  if (!version || process.platform === 'win32') return { path, version: 'unknown version' }
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 })
  return { path, version: status === 0 && version.test(stdout) ? stdout.trim() : null }
}

/** @param {string[]} names best first @returns {string[]} their paths in every folder of PATH, existing or not */
export function inPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** @returns {boolean} whether we are root and there is apt */
export const canInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/** @returns {string} the `ID` of /etc/os-release, or empty */
export function distro() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  return /^ID="?([^"\n]*)/m.exec(release)?.[1] ?? ''
}

/** @param {string} name @returns {string | null} the version of a package that apt would install */
export function aptCandidate(name) {
  const { stdout } = spawnSync('apt-cache', ['policy', name], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  })
  const version = /Candidate: (\S+)/.exec(stdout ?? '')?.[1] ?? '(none)'
  return version === '(none)' ? null : version
}

/** Runs apt-get, and shows its output only if it failed. */
export function apt(/** @type {string[]} */ ...args) {
  const quiet = ['-y', '-q', '-o', 'Dpkg::Use-Pty=0', '-o', 'DPkg::Lock::Timeout=300']
  const { status, stdout, stderr } = spawnSync('apt-get', [...quiet, ...args], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0) console.log(`${stdout ?? ''}${stderr ?? ''}apt-get ${args.join(' ')} failed.`)
}
