import { getResponse } from 'msw'
import { apiBase } from '../src/contract/endpoints.ts'
import { createCalls } from './calls.ts'
import { createFaults } from './faults.ts'
import { createHandlers } from './handlers.ts'
import { heldJar } from './handlers-jar.ts'
import { play } from './node-cardholder.ts'

/**
 * A page before the handlers, without a network between: what they answer can be looked at bare. For tests. `events`
 * tells what the host heard: `'handled'`, or an error of the mock itself.
 */
export const openPage = (name: Parameters<typeof play>[0] = 'several-cards') => {
  const played = play(name)
  const faults = createFaults()
  let held: string | null = null
  const jar = heldJar({
    get: () => held,
    set: (id) => {
      held = id
      played.holder.caller.sessionId = id
    },
  })
  const events: unknown[] = []
  const calls = createCalls()
  const handlers = createHandlers({
    issuer: played.issuer,
    faults,
    jar,
    made: (call) => calls.record({ ...call, at: played.clock.now() }),
    handled: () => events.push('handled'),
    failed: (error) => events.push(error),
  })
  const ask = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const request = new Request(`http://localhost:3000${apiBase}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const response = await getResponse(handlers, request)
    if (!response) throw new Error('nobody answered')
    return response
  }
  return {
    ...played,
    faults,
    ask,
    events,
    calls,
    logIn: () => ask('POST', '/session', played.scenario.signIn),
  }
}
