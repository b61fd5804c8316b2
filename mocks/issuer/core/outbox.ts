import type { KnownConfirmation } from '../../../src/contract/confirmation.ts'
import { instant } from './limits.ts'
import { newId } from './random.ts'
import type { CustomerSeed } from './seed.ts'
import { type HeldNotice, messageKinds, type OutboxEntry } from './state.ts'
import type { World } from './world.ts'

/** `m•••••@example.com`: enough to recognise your own address, too little to learn another person's. */
export const maskEmail = (email: string): string =>
  `${email.slice(0, 1)}•••••${email.slice(email.indexOf('@'))}`

/** `•••• ••• 421`: the last three digits. */
export const maskPhone = (phone: string): string => `•••• ••• ${phone.slice(-3)}`

/** The addresses to which a customer's confirmations are sent, masked. */
export const confirmationsTo = (customer: CustomerSeed): KnownConfirmation[] => [
  { by: 'email', to: maskEmail(customer.email) },
  { by: 'text', to: maskPhone(customer.phone) },
]

const post = (world: World, entry: Omit<OutboxEntry, 'id'>) => {
  world.state.outbox.push({ id: newId(world.random), ...entry })
}

/**
 * Sends the one-time code by text message. The outbox does not keep the code: the words of the message are made when
 * the message is read.
 */
export const sendCode = (world: World, customerId: string, cardId: string): void =>
  post(world, {
    kind: 'code',
    noticeId: null,
    by: 'text',
    customerId,
    cardId,
    channel: 'web',
    at: instant(world.clock()),
  })

/**
 * Sends a notice by e-mail and by text message. `announce` uses this function for a new notice, and `issuer.ts` for the
 * recent notices of a new world.
 */
export const postAbout = (world: World, notice: HeldNotice): void => {
  const { id: noticeId, kind, customerId, cardId, channel, at } = notice
  for (const by of ['email', 'text'] as const) {
    post(world, { kind: messageKinds[kind], noticeId, by, customerId, cardId, channel, at })
  }
}
