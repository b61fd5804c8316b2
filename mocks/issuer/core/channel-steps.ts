import * as z from 'zod/mini'

/** What a cash machine may offer for a card. */
export const MachineOption = z.enum(['choose', 'change', 'unblock', 'take'])
export type MachineOption = z.infer<typeof MachineOption>

/** The saved state of the channels besides the web. It never contains digits that a person typed. */
export const ChannelStates = z.object({
  phone: z.object({
    step: z.enum(['idle', 'number', 'questions', 'menu', 'service', 'new-pin', 'confirm']),
    cardId: z.nullable(z.string()),
    /** The count of wrong card numbers. */
    wrongNumbers: z.number(),
    pinLength: z.number(),
  }),
  cashMachine: z.object({
    step: z.enum(['ready', 'pin', 'menu', 'new-pin', 'confirm']),
    cardId: z.nullable(z.string()),
    options: z.array(MachineOption),
    length: z.number(),
  }),
  shop: z.object({
    step: z.enum(['ready', 'signature', 'pin']),
    cardId: z.nullable(z.string()),
    /** For example `12.40`. */
    amount: z.string(),
    length: z.number(),
  }),
})
export type SavedChannels = z.infer<typeof ChannelStates>
