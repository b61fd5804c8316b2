import * as z from 'zod/mini'
import { endpointNames, type FaultLists, parseFaults } from './faults.ts'
import { channelOrders } from './http-channels.ts'
import type { HttpWorld } from './http-world.ts'
import { isScenarioName, scenarioNames } from './scenarios.ts'

const refused = (why: string) => Response.json({ error: why }, { status: 400 })
const done = (body: object = {}) => Response.json(body)

type Order = (world: HttpWorld, body: unknown) => Response | Promise<Response>

const played =
  (channel: keyof typeof channelOrders): Order =>
  async (world, body) => {
    const outcome = await channelOrders[channel](world.issuer.channels, body)
    return 'refused' in outcome ? refused(outcome.refused) : done(outcome)
  }

const ClockOrder = z.object({
  advanceMs: z.optional(z.number()),
  passMs: z.optional(z.number()),
  paused: z.optional(z.boolean()),
})

const possibleFaults = 'faults: lists by endpoint, of codes the endpoint may answer'

const plant = (world: HttpWorld, lists: FaultLists) => {
  for (const name of endpointNames) {
    const rules = lists[name]
    if (rules) world.faults.set(name, rules)
  }
}

/** What a test may order, by the last part of the address. */
const orders: Record<string, Order> = {
  /** Begins the scenario anew. */
  reset: (world) => {
    world.open(world.scenario)
    return done({ scenario: world.scenario })
  },
  /** `{ "name": "change-pin" }` begins another one. */
  scenario: (world, body) => {
    const parsed = z.object({ name: z.string() }).safeParse(body)
    if (!parsed.success || !isScenarioName(parsed.data.name)) {
      return refused(`name: one of ${scenarioNames.join(', ')}`)
    }
    world.open(parsed.data.name)
    return done({ scenario: world.scenario })
  },
  /**
   * `{ "advanceMs": 300000 }` moves the issuer's clock, `{ "passMs": 300000 }` what waits for an answer as well, and
   * `{ "paused": true }` stops it. `{}` reads it.
   */
  clock: ({ clock, waiting }, body) => {
    const parsed = ClockOrder.safeParse(body)
    if (!parsed.success) return refused('advanceMs, passMs: milliseconds; paused: true or false')
    const { advanceMs = 0, passMs = 0, paused } = parsed.data
    if (paused === true) clock.pause()
    if (paused === false) clock.resume()
    clock.advance(advanceMs + passMs)
    waiting.push(passMs)
    return done({ now: new Date(clock.now()).toISOString(), paused: clock.paused })
  },
  /** `{ "setPin": [{ "kind": "drop-after", "times": 1 }] }` replaces all faults. */
  faults: (world, body) => {
    const lists = parseFaults(body)
    if (!lists) return refused(possibleFaults)
    world.faults.clear()
    plant(world, lists)
    return done(world.faults.list())
  },
  /** The same for the endpoints that are named; those of others stay. */
  'add-faults': (world, body) => {
    const lists = parseFaults(body)
    if (!lists) return refused(possibleFaults)
    plant(world, lists)
    return done(world.faults.list())
  },
  /** The faults that are still to come. */
  'list-faults': (world) => done(world.faults.list()),
  /** What was asked since the scenario began, oldest first, without secrets. */
  calls: (world) => done({ calls: world.calls.list() }),
  /** What the issuer knows, without secrets. */
  state: (world) => done(world.issuer.look()),
  /** Everything that was sent, oldest first. */
  outbox: (world) => done({ messages: world.issuer.outbox() }),
  /** `{ "input": { "kind": "key", "key": "7" } }` does it at the helpline; `{}` reads what was said last. */
  phone: played('phone'),
  /** `{ "input": { "kind": "insert", "cardId": "everyday" } }`, then keys and options. */
  'cash-machine': played('cash-machine'),
  /** `{ "input": { "kind": "insert", "cardId": "everyday", "amount": "12.40" } }`, then keys, or `sign`. */
  shop: played('shop'),
  /** Everything that was sent, the latest first, as ids and values for words in any language. */
  inbox: (world) => {
    // What was only accepted so far may be due by now, and a message goes out with it.
    world.issuer.outbox()
    return done({ messages: world.issuer.channels.inbox() })
  },
  /** What is printed on the cards. */
  wallet: (world) => done({ cards: world.issuer.channels.wallet() }),
  /** Retires the key in use. */
  'rotate-keys': (world) => {
    world.issuer.rotateKeys()
    return done()
  },
}

/**
 * Orders to the mock itself, for tests; no real issuer has them. Only POST with JSON: a page of another origin cannot
 * send that without asking first, and nobody answers it.
 */
export const control = async (world: HttpWorld, order: string, request: Request): Promise<Response> => {
  const obey = Object.hasOwn(orders, order) ? orders[order] : undefined
  if (!obey) return Response.json({ error: `one of ${Object.keys(orders).join(', ')}` }, { status: 404 })
  if (request.method !== 'POST') return Response.json({ error: 'POST only' }, { status: 405 })
  if (!request.headers.get('content-type')?.startsWith('application/json')) {
    return refused('content-type: application/json')
  }
  return obey(world, await request.json().catch(() => ({})))
}
