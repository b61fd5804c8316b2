import * as z from 'zod/mini'
import type { MachineInput } from './issuer/channels/cash-machine.ts'
import type { Channels } from './issuer/channels/channels.ts'
import type { PhoneInput } from './issuer/channels/phone-call.ts'
import type { ShopInput } from './issuer/channels/shop.ts'

const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const
const cardId = z.string()
const machineKey = z.object({
  kind: z.literal('key'),
  key: z.enum([...digits, 'clear', 'enter', 'cancel']),
})

const PhoneOrder = z.object({
  input: z.optional(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.enum(['dial', 'silence', 'hang-up']) }),
      z.object({ kind: z.literal('key'), key: z.enum([...digits, '*', '#']) }),
    ]),
  ),
})

const MachineOrder = z.object({
  input: z.optional(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('insert'), cardId }),
      machineKey,
      z.object({ kind: z.literal('option'), option: z.enum(['choose', 'change', 'unblock', 'take']) }),
      z.object({ kind: z.literal('silence') }),
    ]),
  ),
})

const ShopOrder = z.object({
  input: z.optional(
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('insert'),
        cardId,
        amount: z.string().check(z.regex(/^\d{1,5}\.\d{2}$/)),
      }),
      machineKey,
      z.object({ kind: z.literal('sign') }),
    ]),
  ),
})

/** What a channel shows after an order, or why the order makes no sense. */
type Outcome = object | { refused: string }

const isKnown = (channels: Channels, input: PhoneInput | MachineInput | ShopInput) =>
  input.kind !== 'insert' || channels.wallet().some(({ id }) => id === input.cardId)

/** Plays a channel by orders. Out: what its face would show. Without an `input` it only looks. */
export const channelOrders = {
  phone: async ({ phone }: Channels, body: unknown): Promise<Outcome> => {
    const parsed = PhoneOrder.safeParse(body)
    if (!parsed.success) return { refused: 'input: dial, key (0 to 9, *, #), silence or hang-up' }
    const { input } = parsed.data
    return input ? phone.send(input) : phone.read()
  },
  'cash-machine': async (channels: Channels, body: unknown): Promise<Outcome> => {
    const parsed = MachineOrder.safeParse(body)
    if (!parsed.success) return { refused: 'input: insert (cardId), key, option or silence' }
    const { input } = parsed.data
    if (input && !isKnown(channels, input)) return { refused: 'cardId: nobody has this card' }
    return input ? channels.cashMachine.send(input) : channels.cashMachine.read()
  },
  shop: async (channels: Channels, body: unknown): Promise<Outcome> => {
    const parsed = ShopOrder.safeParse(body)
    if (!parsed.success) return { refused: 'input: insert (cardId, amount "12.40"), key or sign' }
    const { input } = parsed.data
    if (input && !isKnown(channels, input)) return { refused: 'cardId: nobody has this card' }
    return input ? channels.shop.send(input) : channels.shop.read()
  },
}
