// `npm start`: installs what is missing, then serves the app with its mocked issuer until stopped.
import { setTimeout as wait } from 'node:timers/promises'
import { ensurePackages } from './packages.mjs'
import { ask, isTaken, ports, portTaken } from './ports.mjs'
import { exitWith, root, run, tool, toolEnv } from './setup.mjs'

const address = `http://localhost:${ports.app}`

/** @returns {Promise<'free' | 'here' | 'elsewhere' | 'other'>} who uses the app's port */
async function whosePort() {
  if (!(await isTaken(ports.app))) return 'free'
  // The dev server serves a file by its full path only from its own folder. So an answer means that it runs in ours.
  const ours = await ask(ports.app, `/@fs/${root.replaceAll('\\', '/').replace(/^\//, '')}/package.json`)
  if (ours?.ok && ours.body.includes('"your-pin"')) return 'here'
  const theirs = await ask(ports.app, '/package.json')
  return theirs?.ok && theirs.body.includes('"your-pin"') ? 'elsewhere' : 'other'
}

/** Waits until the app answers, then prints a message. Stops waiting when the server ends. */
async function announce(/** @type {AbortSignal} */ ended) {
  while (!ended.aborted) {
    if ((await ask(ports.app, '/'))?.ok) {
      console.log(`\nYour PIN is ready: ${address}   (Ctrl-C stops it)\n`)
      return
    }
    await wait(200)
  }
}

await exitWith(async () => {
  if ((await ensurePackages()).stopped) return 130
  const owner = await whosePort()
  if (owner === 'here') {
    console.log(`Your PIN is already running: ${address}`)
    return 0
  }
  if (owner === 'elsewhere') throw portTaken('Port', ports.app, 'Your PIN running from another folder')
  if (owner === 'other') throw portTaken('Port', ports.app)
  const vite = tool('vite', ['--port', String(ports.app), '--strictPort', '--host', 'localhost'])
  const ended = new AbortController()
  const { code, stopped } = await run(vite, {
    env: toolEnv(),
    onStart: () => void announce(ended.signal),
  })
  ended.abort()
  return stopped ? 0 : code
})
