import { getResponse } from 'msw'
import { apiBase } from '../../src/contract/endpoints.ts'
import { memoryJar } from '../node/issuer.ts'
import { createCalls } from '../server/calls.ts'
import { createFaults } from '../server/faults.ts'
import { createHandlers } from '../server/handlers.ts'
import { play } from './cardholder.ts'

/**
 * For tests: a page that calls the handlers directly, without a network, so that a test gets their plain responses.
 * `events` lists what the handlers told their host: `'handled'`, or an error of the mock itself.
 */
export const openPage = (name: Parameters<typeof play>[0] = 'several-cards') => {
  const played = play(name)
  const faults = createFaults()
  const jar = memoryJar((sessionId) => {
    played.holder.caller.sessionId = sessionId
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
    if (!response) throw new Error('no handler answered')
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
