import * as z from 'zod/mini'

/** Where the other channels are. Digits that were typed there are never among it. */
export const ChannelStates = z.object({
  phone: z.object({
    step: z.enum(['idle', 'number', 'questions', 'menu', 'service', 'new-pin', 'confirm']),
    cardId: z.nullable(z.string()),
    wrongNumbers: z.number(),
    pinLength: z.number(),
  }),
  cashMachine: z.object({
    step: z.enum(['ready', 'pin', 'menu', 'new-pin', 'confirm']),
    cardId: z.nullable(z.string()),
    options: z.array(z.enum(['choose', 'change', 'unblock', 'take'])),
    length: z.number(),
  }),
  shop: z.object({
    step: z.enum(['ready', 'signature', 'pin']),
    cardId: z.nullable(z.string()),
    amount: z.string(),
    length: z.number(),
  }),
})
