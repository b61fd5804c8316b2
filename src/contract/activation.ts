import * as z from 'zod/mini'
import { Card } from './card.ts'

/**
 * `identity-required`: the details were right, and the issuer asks for a proof of identity next. An unknown state
 * makes the answer unreadable, because the app must not guess whether the card is active.
 */
export const ActivationResult = z.object({ state: z.enum(['activated', 'identity-required']), card: Card })

export type ActivationResult = z.infer<typeof ActivationResult>
