// `npm start`: installs what is missing, then serves the app with its mocked issuer until stopped.
import { setTimeout as wait } from 'node:timers/promises'
import { ensurePackages } from './packages.mjs'
import { ask, isTaken, ports, whoHas } from './ports.mjs'
import { root, run, SetupError, tool, toolEnv } from './setup.mjs'

const address = `http://localhost:${ports.app}`

/** @returns {Promise<'free' | 'here' | 'elsewhere' | 'other'>} whose the app's port is */
async function whosePort() {
  if (!(await isTaken(ports.app))) return 'free'
  // The dev server serves a file by its full path only from the folder it works in.
  const ours = await ask(ports.app, `/@fs/${root.replaceAll('\\', '/').replace(/^\//, '')}/package.json`)
  if (ours?.ok && ours.body.includes('"your-pin"')) return 'here'
  const theirs = await ask(ports.app, '/package.json')
  return theirs?.ok && theirs.body.includes('"your-pin"') ? 'elsewhere' : 'other'
}

/** Says once that the app answers. Waits as long as the server lives. */
async function announce(/** @type {AbortSignal} */ ended) {
  while (!ended.aborted) {
    if ((await ask(ports.app, '/'))?.ok) {
      console.log(`\nYour PIN is ready: ${address}   (Ctrl-C stops it)\n`)
      return
    }
    await wait(200)
  }
}

/** @returns {Promise<number>} the exit code */
async function start() {
  if ((await ensurePackages()).stopped) return 130
  const owner = await whosePort()
  if (owner === 'here') {
    console.log(`Your PIN is already running: ${address}`)
    return 0
  }
  if (owner !== 'free') {
    const who = owner === 'elsewhere' ? 'Your PIN running from another folder' : 'another program'
    throw new SetupError(
      `Port ${ports.app} is taken by ${who}. Stop it and run this again.\nTo see it: ${whoHas(ports.app)}`,
    )
  }
  const vite = tool('vite', ['--port', String(ports.app), '--strictPort', '--host', 'localhost'])
  const ended = new AbortController()
  const { code, stopped } = await run(vite, {
    env: toolEnv(),
    onStart: () => void announce(ended.signal),
  })
  ended.abort()
  return stopped ? 0 : code
}

try {
  process.exitCode = await start()
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  console.error(`\n${error.message}`)
  process.exitCode = 1
}
