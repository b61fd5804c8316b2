import * as z from 'zod/mini'
import { known, list, orElse, shortText } from './lenient.ts'

export const channels = ['web', 'phone', 'cash-machine', 'shop'] as const
/** Where an action was done. An unknown channel is read as `other`, and the page does not name it. */
export const Channel = known(channels, 'other')

/**
 * Where a confirmation was sent. `to` is masked by the issuer: the page never receives the address. An unknown `by`
 * is read as `other`, and the page does not name it.
 */
export const Confirmation = z.object({ by: known(['email', 'text'], 'other'), to: shortText(100) })
export const Confirmations = orElse(
  list(Confirmation, ({ by, to }) => `${by} ${to}`),
  [],
)

export type Channel = z.infer<typeof Channel>
/** The channels that this build knows. */
export type KnownChannel = (typeof channels)[number]
export type Confirmation = z.infer<typeof Confirmation>
/** A confirmation with a `by` that this build knows. */
export type KnownConfirmation = z.input<typeof Confirmation>
