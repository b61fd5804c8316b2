import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'

const elementKey = 'element-6066-11e4-a52e-4f735466cecf'

type Element = { [elementKey]: string }

/** One window of a browser, driven by W3C WebDriver (https://www.w3.org/TR/webdriver2/). */
export type Window = {
  goto: (url: string) => Promise<void>
  back: () => Promise<void>
  /** Runs the body of a function in the page; its arguments are `arguments[0]` and so on. */
  run: <T>(body: string, ...args: unknown[]) => Promise<T>
  /** Waits until a function body returns a truthy value, and returns that value. */
  until: <T>(what: string, body: string, ...args: unknown[]) => Promise<T>
  /** Presses keys, one after the other. The focused element gets the keys. */
  press: (keys: string) => Promise<void>
  click: (xpath: string) => Promise<void>
  /** A picture of the window, as PNG. */
  picture: () => Promise<Buffer>
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** Makes a child process end with this process, also when this process is stopped midway. */
const withUs = <C extends ChildProcess>(child: C): C => {
  const end = () => void child.kill()
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
  return child
}

const stop = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill()
  })

/** Starts a virtual screen. It writes its number to file descriptor 3. */
const startScreen = async (program: string) => {
  const args = ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp']
  const child = withUs(spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] }))
  const number = await new Promise<string>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}.`)))
    child.stdio[3]?.once('data', (data) => resolve(String(data).trim()))
  })
  return { child, display: `:${number}` }
}

const patience = 30_000

/** Calls `ask` every 100 ms until its answer is truthy. Throws after half a minute. */
const until = async <T>(what: string, ask: () => Promise<T>): Promise<T> => {
  const end = Date.now() + patience
  let problem: unknown
  while (Date.now() < end) {
    const answer = await ask().catch((error: unknown) => {
      problem = error
      return null
    })
    if (answer) return answer
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`Not within ${patience / 1000} s: ${what}${problem ? ` (${problem})` : ''}`)
}

const windowOf = (send: <T>(method: string, path: string, body?: object) => Promise<T>): Window => {
  const run: Window['run'] = (script, ...args) => send('POST', '/execute/sync', { script, args })
  return {
    run,
    until: (what, body, ...args) => until(what, () => run(body, ...args)),
    goto: (url) => send('POST', '/url', { url }),
    back: () => send('POST', '/back', {}),
    press: async (keys) => {
      const actions = [...keys].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ])
      await send('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions }] })
    },
    click: async (value) => {
      const find = () => send<Element>('POST', '/element', { using: 'xpath', value })
      const element = await until(`${value} is there`, find)
      await send('POST', `/element/${element[elementKey]}/click`, {})
    },
    picture: async () => Buffer.from(await send<string>('GET', '/screenshot'), 'base64'),
  }
}

/**
 * Starts WebKitGTK's small browser with its own driver, on a virtual screen.
 * @param programs the paths of the driver, the browser and the screen
 * @returns the browser's window, and a function that ends all three programs
 */
export const startWebkit = async (programs: { driver: string; browser: string; screen: string }) => {
  const screen = await startScreen(programs.screen)
  const port = await freePort()
  // The processor draws the pages, because a virtual screen has no graphics card.
  const env = { ...process.env, DISPLAY: screen.display, LIBGL_ALWAYS_SOFTWARE: '1', LANG: 'en_GB.UTF-8' }
  const driver = withUs(spawn(programs.driver, [`--port=${port}`], { stdio: 'ignore', env }))

  const ask = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    const { value } = await response.json()
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`)
    return value
  }
  const close = async () => {
    await stop(driver)
    await stop(screen.child)
  }
  try {
    await until('the driver answers', () => ask<object>('GET', '/status'))
    const options = { binary: programs.browser, args: ['--automation'] }
    const { sessionId } = await ask<{ sessionId: string }>('POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
    })
    const session = `/session/${sessionId}`
    return {
      window: windowOf((method, path, body) => ask(method, `${session}${path}`, body)),
      close: async () => {
        await ask('DELETE', session).catch(() => undefined)
        await close()
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}
