import type { Confirmation } from '../../src/contract/card.ts'
import { type InboxMessage, inboxMessage, inboxWords, messageKinds } from './channels/inbox.ts'
import { instant } from './limits.ts'
import { newId } from './random.ts'
import type { CustomerSeed } from './seed.ts'
import type { HeldNotice, OutboxEntry } from './state.ts'
import { customerOf, type World } from './world.ts'

/** A message as the person reads it, in English. */
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
  /** A path of the app, in an e-mail about something that could have been somebody else. */
  report: string | null
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
    noticeId: null,
    by: 'text',
    customerId,
    cardId,
    channel: 'web',
    at: instant(world.clock()),
  })

/** Sends what a notice says, by e-mail and by text. Called from `notice.ts` alone. */
export const postAbout = (world: World, notice: HeldNotice): void => {
  const { id: noticeId, kind, customerId, cardId, channel, at } = notice
  for (const by of ['email', 'text'] as const) {
    post(world, { kind: messageKinds[kind], noticeId, by, customerId, cardId, channel, at })
  }
}

/** Everything that was sent, oldest first, as ids and values. */
export const readInbox = (world: World): InboxMessage[] =>
  world.state.outbox.map((entry) => {
    const customer = customerOf(world, entry.customerId)
    const card = customer.cards.find(({ id }) => id === entry.cardId)
    if (!card) throw new Error(`the seed lacks card ${entry.cardId}`)
    return inboxMessage(entry, customer, card, world.seed.oneTimeCode)
  })

/** Everything that was sent, oldest first, in English. */
export const readOutbox = (world: World): Message[] =>
  readInbox(world).map(({ subject, body, ...sent }) => ({
    ...sent,
    title: subject ? inboxWords(subject) : '',
    text: body.map(inboxWords).join(' '),
  }))
