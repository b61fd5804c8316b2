// The ports that this project uses on this machine.
import { connect } from 'node:net'
import { SetupError } from './setup.mjs'

/** `app` is for `npm start`, `demo` for the end-to-end tests, `shots` for the pictures. */
export const ports = { app: 5173, demo: 4173, shots: 4175 }

// "localhost" is one of these two. Which one depends on the machine and the program.
const addresses = ['127.0.0.1', '::1']

/** @param {string} host @param {number} port @returns {Promise<boolean>} */
function accepts(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1000 })
    for (const event of ['connect', 'timeout', 'error']) {
      socket.once(event, () => {
        socket.destroy()
        resolve(event === 'connect')
      })
    }
  })
}

/** @param {number} port @returns {Promise<boolean>} whether some program already listens on it */
export async function isTaken(port) {
  return (await Promise.all(addresses.map((host) => accepts(host, port)))).includes(true)
}

/**
 * Sends a GET request to a local web server.
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
 * @param {string} words the start of the message, up to the word `port`
 * @param {number} port
 * @param {string} [who] the program that uses the port
 * @returns {SetupError} an error that says what to do
 */
export function portTaken(words, port, who = 'another program') {
  const commands = { win32: `netstat -ano | findstr :${port}`, darwin: `lsof -i :${port}` }
  const toSee = commands[process.platform] ?? `ss -ltnp 'sport = :${port}'`
  return new SetupError(
    `${words} ${port} is taken by ${who}. Stop it and run this again.\nTo see it: ${toSee}`,
  )
}
