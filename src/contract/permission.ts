import * as z from 'zod/mini'
import { Instant } from './instant.ts'
import { known, maybe, orElse } from './lenient.ts'

/**
 * The actions on the PIN of a card. They are also the purposes of an identity challenge and its grant. An unknown
 * purpose makes such an answer unreadable, because the app has no action for which it could use the proof.
 */
export const purposes = ['choose', 'view', 'unblock', 'activate'] as const
export const Purpose = z.enum(purposes)

export const closedReasons = [
  'not-active',
  'already-active',
  'pin-suppressed',
  'no-pin',
  'pin-blocked',
  'not-blocked',
  'change-pending',
  'card-frozen',
  'card-reported',
  'card-expired',
  'identity-locked',
  'activation-locked',
  'not-online',
  'not-available',
] as const
/** Why an action is not open. A reason that is missing or unknown is read as `not-available`. */
export const ClosedReason = known(closedReasons, 'not-available')

/** Whether one action is open on one card right now. The issuer decides this, and the app only shows it. */
export const Permission = z.discriminatedUnion('allowed', [
  z.object({ allowed: z.literal(true) }),
  z.object({
    allowed: z.literal(false),
    reason: orElse(ClosedReason, 'not-available'),
    /** When the action opens again by itself, if the issuer knows this (the end of a lock). */
    until: maybe(Instant),
  }),
])

export type Purpose = z.infer<typeof Purpose>
export type ClosedReason = z.infer<typeof ClosedReason>
export type Permission = z.infer<typeof Permission>
