import { createServer, type Server } from 'node:http'
import { getResponse } from 'msw'
import { createFaults, type Faults } from './faults.ts'
import { createHandlers } from './handlers.ts'
import { problemOf } from './handlers-answer.ts'
import { cookieJar } from './handlers-jar.ts'
import { control } from './http-control.ts'
import { bodyOf, requestOf, send } from './http-node.ts'
import { createIssuer, type Issuer } from './issuer/issuer.ts'
import { systemRandom } from './issuer/random.ts'
import { type ScenarioName, scenarios } from './scenarios.ts'

/** One issuer for all clients of a server; each client has its own session, by its cookie. */
export type HttpWorld = {
  readonly scenario: ScenarioName
  readonly issuer: Issuer
  readonly faults: Faults
  /** Moves the issuer's clock forward, in milliseconds. Out: the time it shows now, UTC milliseconds. */
  advance(ms: number): number
  /** Begins a scenario anew: the clock right, no faults. */
  open(name: ScenarioName): void
}

const createWorld = (first: ScenarioName): HttpWorld => {
  let offset = 0
  const clock = () => Date.now() + offset
  const begin = (scenario: ScenarioName) => {
    offset = 0
    const issuer = createIssuer({ seed: scenarios[scenario].seed(clock()), clock, random: systemRandom })
    return { scenario, issuer, faults: createFaults() }
  }
  let world = begin(first)
  return {
    get scenario() {
      return world.scenario
    },
    get issuer() {
      return world.issuer
    },
    get faults() {
      return world.faults
    },
    advance: (ms) => {
      offset += ms
      return clock()
    },
    open: (name) => {
      world = begin(name)
    },
  }
}

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
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { server, address, world, close }
}
