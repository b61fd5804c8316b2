import type { Channel, Confirmation } from '../../src/contract/card.ts'
import { instant } from './limits.ts'
import { newId } from './random.ts'
import type { CardSeed, CustomerSeed } from './seed.ts'
import type { Change, OutboxEntry } from './state.ts'
import { customerOf, type World } from './world.ts'

/** A message as the person reads it. */
export type Message = {
  id: string
  kind: OutboxEntry['kind']
  by: 'email' | 'text'
  to: string
  /** UTC instant. */
  at: string
  /** Empty for a text. */
  title: string
  text: string
}

/** `m•••••@example.com`: enough to recognise one's own address, too little to learn somebody else's. */
export const maskEmail = (email: string): string =>
  `${email.slice(0, 1)}•••••${email.slice(email.indexOf('@'))}`

/** `•••• ••• 421`: the last three digits. */
export const maskPhone = (phone: string): string => `•••• ••• ${phone.slice(-3)}`

/** Where a customer's confirmations go, masked. */
export const confirmationsTo = (customer: CustomerSeed): Confirmation[] => [
  { by: 'email', to: maskEmail(customer.email) },
  { by: 'text', to: maskPhone(customer.phone) },
]

const post = (world: World, entry: Omit<OutboxEntry, 'id'>) => {
  world.state.outbox.push({ id: newId(world.random), ...entry })
}

/** Sends the one-time code by text. Only the fact is kept; the words, and the code, are made on reading. */
export const sendCode = (world: World, customerId: string, cardId: string): void =>
  post(world, {
    kind: 'code',
    by: 'text',
    customerId,
    cardId,
    channel: 'web',
    at: instant(world.clock()),
  })

/**
 * Tells the person that a PIN was chosen or changed, by e-mail and by text, whatever the channel: it is how somebody
 * learns of a change they did not make. `at`: UTC instant.
 */
export const announceChange = (world: World, customerId: string, cardId: string, change: Change): void => {
  const kind = change.kind === 'chosen' ? 'pin-chosen' : 'pin-changed'
  const { channel, at } = change
  for (const by of ['email', 'text'] as const) post(world, { kind, by, customerId, cardId, channel, at })
}

const through: Record<Channel, string> = {
  web: 'online',
  phone: 'by phone',
  'cash-machine': 'at a cash machine',
  shop: 'in a shop',
}

const words = (entry: OutboxEntry, card: CardSeed, oneTimeCode: string): { title: string; text: string } => {
  if (entry.kind === 'code') {
    const text = `Your code is ${oneTimeCode}. It is for this one step. Never share it: nobody from us will call to ask for it.`
    return { title: '', text }
  }
  const name = `${card.product} card ending ${card.number.slice(-4)}`
  const done = entry.kind === 'pin-chosen' ? 'chosen' : 'changed'
  const text = `The PIN of your ${name} was ${done} ${through[entry.channel]}. If this was not you, contact us at once. We never ask for your PIN.`
  return { title: entry.by === 'email' ? `The PIN of your ${name} was ${done}` : '', text }
}

/** Everything that was sent, oldest first, in the words the person reads (English: this is a mock). */
export const readOutbox = (world: World): Message[] =>
  world.state.outbox.map((entry) => {
    const customer = customerOf(world, entry.customerId)
    const card = customer.cards.find(({ id }) => id === entry.cardId)
    if (!card) throw new Error(`the seed lacks card ${entry.cardId}`)
    const { id, kind, by, at } = entry
    const to = by === 'email' ? customer.email : customer.phone
    return { id, kind, by, to, at, ...words(entry, card, world.seed.oneTimeCode) }
  })
