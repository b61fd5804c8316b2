import { scenarioOf } from '../scenarios/pin-length.ts'
import { readOptions, usage } from './options.ts'

const refuse = (why: string) => {
  console.error(`${why}\n\n${usage}`)
  process.exitCode = 2
}

const listen = async ({
  scenario,
  host,
  port,
  pinLength,
}: Extract<ReturnType<typeof readOptions>, { do: 'listen' }>) => {
  // The server is imported only here, so that the help and mistakes in the options are shown without delay.
  const { startHttpIssuer } = await import('./server.ts')
  const failed = (error: unknown) => console.error(error)
  const { address, close } = await startHttpIssuer({ scenario, host, port, pinLength, failed })
  const { title, note, signIn } = scenarioOf(scenario, pinLength)
  console.log(`Mock issuer at ${address}/api/v1 — ${title}`)
  console.log(note)
  console.log(`Log in as ${signIn.userId} with ${signIn.password}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close())
}

const asked = readOptions(process.argv.slice(2))
if (asked.do === 'help') console.log(usage)
else if (asked.do === 'refuse') refuse(asked.why)
else {
  await listen(asked).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code !== 'EADDRINUSE') throw error
    refuse(`Port ${asked.port} is taken. Choose another with --port.`)
  })
}
