import { createServer } from 'node:http'
import { getResponse } from 'msw'
import type { ScenarioName } from '../scenarios.ts'
import { problemOf } from '../server/answer.ts'
import { control } from './control.ts'
import { bodyOf, requestOf, send } from './node.ts'
import { createWorld } from './world.ts'

/**
 * The mock issuer as a real HTTP server.
 *
 * @param options.port 0 for any free port
 * @param options.pinLength how many digits PINs have; 4 by default
 * @param options.failed called with errors of the mock itself
 * @returns the server, once it listens, and its address
 * @throws if the server cannot listen
 */
export const startHttpIssuer = async (options: {
  scenario: ScenarioName
  host: string
  port: number
  pinLength?: number
  failed?: (error: unknown) => void
}) => {
  const { scenario, host, port, pinLength = 4, failed = () => {} } = options
  const origin = `http://${host.includes(':') ? `[${host}]` : host}`
  const world = createWorld(scenario, pinLength, failed)

  const answer = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url)
    if (pathname === '/health') return Response.json({ status: 'ok', scenario: world.scenario })
    if (pathname.startsWith('/__mock/')) return control(world, pathname.slice('/__mock/'.length), request)
    return (await getResponse(world.handlers, request)) ?? new Response('Not here.', { status: 404 })
  }

  const server = createServer((incoming, outgoing) => {
    const work = async () => {
      const body = await bodyOf(incoming)
      if (body) return send(await answer(requestOf(incoming, body, origin)), outgoing)
      outgoing.setHeader('connection', 'close')
      return send(problemOf('request-invalid', { detail: 'body: too large' }), outgoing)
    }
    work().catch((error: unknown) => {
      failed(error)
      outgoing.destroy()
    })
  })

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const bound = server.address()
  const address = `${origin}:${typeof bound === 'object' && bound ? bound.port : port}`
  const close = () =>
    new Promise<void>((resolve) => {
      world.close()
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { server, address, world, close }
}
export type HttpIssuer = Awaited<ReturnType<typeof startHttpIssuer>>
