import * as z from 'zod/mini'
import { MachineInput } from '../issuer/channels/cash-machine.ts'
import type { ChannelOf, Channels } from '../issuer/channels/channels.ts'
import { PhoneInput } from '../issuer/channels/phone-call.ts'
import { ShopInput } from '../issuer/channels/shop.ts'
import { isScenarioName, scenarioNames } from '../scenarios.ts'
import { endpointNames, parseFaults } from '../server/faults.ts'
import type { HttpWorld } from './world.ts'

const refused = (why: string) => Response.json({ error: why }, { status: 400 })
const done = (body: object = {}) => Response.json(body)

type Order = (world: HttpWorld, body: unknown) => Response | Promise<Response>

/**
 * Makes an order that sends one input to a channel and answers with what the device shows. Without `input`, the order
 * only reads what the device shows.
 */
const played =
  <Input extends PhoneInput | MachineInput | ShopInput>(
    schema: z.ZodMiniType<Input>,
    form: string,
    channelIn: (channels: Channels) => ChannelOf<Input, object>,
  ): Order =>
  async ({ issuer: { channels } }, body) => {
    const parsed = z.object({ input: z.optional(schema) }).safeParse(body)
    if (!parsed.success) return refused(`input: ${form}`)
    const { input } = parsed.data
    const channel = channelIn(channels)
    if (!input) return done(channel.read())
    const isKnown = input.kind !== 'insert' || channels.wallet().some(({ id }) => id === input.cardId)
    return isKnown ? done(await channel.send(input)) : refused('cardId: nobody has this card')
  }

const ClockOrder = z.object({
  advanceMs: z.optional(z.number()),
  passMs: z.optional(z.number()),
  paused: z.optional(z.boolean()),
})

/**
 * Makes an order that sets the faults of the named endpoints.
 *
 * @param replace whether the faults of all other endpoints are removed
 */
const planted =
  (replace: boolean): Order =>
  ({ faults }, body) => {
    const lists = parseFaults(body)
    if (!lists) return refused('faults: lists by endpoint, of codes the endpoint may answer')
    if (replace) faults.clear()
    for (const name of endpointNames) {
      const rules = lists[name]
      if (rules) faults.set(name, rules)
    }
    return done(faults.list())
  }

/** The orders that a test may give, by the last part of the address. */
const orders: Record<string, Order> = {
  /** Starts the scenario again. */
  reset: (world) => {
    world.open(world.scenario)
    return done({ scenario: world.scenario })
  },
  /** `{ "name": "change-pin" }` starts another scenario. */
  scenario: (world, body) => {
    const parsed = z.object({ name: z.string() }).safeParse(body)
    if (!parsed.success || !isScenarioName(parsed.data.name)) {
      return refused(`name: one of ${scenarioNames.join(', ')}`)
    }
    world.open(parsed.data.name)
    return done({ scenario: world.scenario })
  },
  /**
   * `{ "advanceMs": 300000 }` moves the issuer's clock. `{ "passMs": 300000 }` moves it too, and shortens the delays
   * of answers by the same time. `{ "paused": true }` stops the clock. `{}` reads it.
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
  faults: planted(true),
  /** Replaces the faults of the named endpoints; those of other endpoints stay. */
  'add-faults': planted(false),
  /** The faults that are not used up yet. */
  'list-faults': (world) => done(world.faults.list()),
  /** The calls since the scenario started, oldest first, without secrets. */
  calls: (world) => done({ calls: world.calls.list() }),
  /** What the issuer knows, without secrets. */
  state: (world) => done(world.issuer.look()),
  /** All messages that were sent, oldest first. */
  outbox: (world) => done({ messages: world.issuer.outbox() }),
  /** `{ "input": { "kind": "key", "key": "7" } }` presses this key; `{}` reads what the phone line said last. */
  phone: played(PhoneInput, 'dial, key (0 to 9, *, #), silence or hang-up', ({ phone }) => phone),
  /** `{ "input": { "kind": "insert", "cardId": "everyday" } }`, then keys and options. */
  'cash-machine': played(
    MachineInput,
    'insert (cardId), key, option or silence',
    ({ cashMachine }) => cashMachine,
  ),
  /** `{ "input": { "kind": "insert", "cardId": "everyday", "amount": "12.40" } }`, then keys, or `sign`. */
  shop: played(ShopInput, 'insert (cardId, amount "12.40"), key or sign', ({ shop }) => shop),
  /** All messages that were sent, the latest first, as ids and values without words, for any language. */
  inbox: (world) => {
    // A pending change may be due now. Reading the outbox completes the change, and then its messages are sent.
    world.issuer.outbox()
    return done({ messages: world.issuer.channels.inbox() })
  },
  /** What is printed on the cards. */
  wallet: (world) => done({ cards: world.issuer.channels.wallet() }),
  /** Retires the encryption key in use. */
  'rotate-keys': (world) => {
    world.issuer.rotateKeys()
    return done()
  },
}

/**
 * Obeys an order of a test to the mock itself; a real issuer has no such orders. Only POST with JSON is accepted, so
 * that a page of another origin cannot give orders: its browser first sends a preflight request, which this server
 * refuses.
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
