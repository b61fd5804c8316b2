// Where things answer on this machine.
import { connect } from 'node:net'

/** `app` is `npm start`, `demo` is there while the end-to-end tests run, `shots` while pictures are taken. */
export const ports = { app: 5173, demo: 4173, shots: 4175 }

// "localhost" is one or the other, and which one differs between machines and programs.
const addresses = ['127.0.0.1', '::1']

/** @param {string} host @param {number} port @returns {Promise<boolean>} */
function accepts(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1000 })
    const end = (/** @type {boolean} */ taken) => {
      socket.destroy()
      resolve(taken)
    }
    socket.once('connect', () => end(true))
    socket.once('timeout', () => end(false))
    socket.once('error', () => end(false))
  })
}

/**
 * Whether some program already listens on a port of this machine.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export async function isTaken(port) {
  return (await Promise.all(addresses.map((host) => accepts(host, port)))).includes(true)
}

/**
 * Asks a local web server for something.
 * @param {number} port
 * @param {string} path
 * @returns {Promise<{ ok: boolean, body: string } | null>} null when none answers within ten seconds
 */
export async function ask(port, path) {
  for (const host of addresses) {
    try {
      const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}${path}`
      const response = await fetch(url, { signal: AbortSignal.timeout(10_000) })
      return { ok: response.ok, body: await response.text() }
    } catch {
      // Nothing on this address: try the other.
    }
  }
  return null
}

/**
 * @param {number} port
 * @returns {string} how a person finds out which program has the port
 */
export function whoHas(port) {
  if (process.platform === 'win32') return `netstat -ano | findstr :${port}`
  return process.platform === 'darwin' ? `lsof -i :${port}` : `ss -ltnp 'sport = :${port}'`
}
