import { createServer, type Server } from 'node:http'
import { getResponse } from 'msw'
import type { SeenCall } from './calls-note.ts'
import { createHandlers } from './handlers.ts'
import { problemOf } from './handlers-answer.ts'
import { cookieJar } from './handlers-jar.ts'
import { control } from './http-control.ts'
import { bodyOf, requestOf, send } from './http-node.ts'
import { createWorld, type HttpWorld } from './http-world.ts'
import type { ScenarioName } from './scenarios.ts'

export type HttpIssuer = { server: Server; address: string; world: HttpWorld; close: () => Promise<void> }

/**
 * The mock issuer as a real HTTP server.
 *
 * In: the scenario; the host and port to listen on (port 0: any that is free); where errors of the mock itself go.
 * Out: the server once it listens, and its address. Rejects where it cannot listen.
 */
export const startHttpIssuer = async (options: {
  scenario: ScenarioName
  host: string
  port: number
  failed?: (error: unknown) => void
}): Promise<HttpIssuer> => {
  const { scenario, host, port, failed = () => {} } = options
  const origin = `http://${host.includes(':') ? `[${host}]` : host}`
  const world = createWorld(scenario)
  const handlers = createHandlers({
    get issuer() {
      return world.issuer
    },
    get faults() {
      return world.faults
    },
    jar: cookieJar,
    // A call that is under way while another scenario begins is one of the world that it came to.
    get made() {
      const { calls, clock } = world
      return (call: SeenCall) => calls.record({ ...call, at: clock.now() })
    },
    get wait() {
      return world.waiting.wait
    },
    failed,
  })

  const answer = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url)
    if (pathname === '/health') return Response.json({ status: 'ok', scenario: world.scenario })
    if (pathname.startsWith('/__mock/')) return control(world, pathname.slice('/__mock/'.length), request)
    return (await getResponse(handlers, request)) ?? new Response('Not here.', { status: 404 })
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
