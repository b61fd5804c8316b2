import type { KnownChannel } from '../../../src/contract/confirmation.ts'
import type { CardSeed, CustomerSeed } from '../core/seed.ts'
import type { OutboxEntry } from '../core/state.ts'
import { holderOf, type World } from '../core/world.ts'
import { type Prompt, prompt, worded } from './prompt.ts'

/** English texts, for a device without its own texts. `{channel}` comes from `inboxChannels`. */
export const inboxEnglish = {
  'subject.card-activated': 'Your {product} card ending {last4} is active',
  'subject.pin-chosen': 'The PIN of your {product} card ending {last4} was chosen',
  'subject.pin-changed': 'The PIN of your {product} card ending {last4} was changed',
  'subject.pin-viewed': 'The PIN of your {product} card ending {last4} was viewed',
  'subject.pin-blocked': 'The PIN of your {product} card ending {last4} is blocked',
  'subject.pin-unblocked': 'The PIN of your {product} card ending {last4} was unblocked',
  'subject.card-reported': 'Your {product} card ending {last4} is frozen',
  'body.code':
    'Your code is {code}. It is for this one step. Never share it: nobody from us will call to ask for it.',
  'body.card-activated': 'Your {product} card ending {last4} was activated {channel}.',
  'body.pin-chosen': 'The PIN of your {product} card ending {last4} was chosen {channel}.',
  'body.pin-changed': 'The PIN of your {product} card ending {last4} was changed {channel}.',
  'body.pin-viewed': 'The PIN of your {product} card ending {last4} was viewed {channel}.',
  'body.pin-blocked':
    'A wrong PIN was entered three times {channel} with your {product} card ending {last4}. Its PIN is blocked now.',
  'body.pin-unblocked': 'The PIN of your {product} card ending {last4} was unblocked {channel}.',
  'body.card-reported':
    'You told us that something is wrong with your {product} card ending {last4}. It is frozen: it works nowhere. We will contact you.',
  'body.not-you': 'If this was not you, contact us at once.',
  'body.never-ask': 'We never ask for your PIN.',
} as const
export type InboxId = keyof typeof inboxEnglish

export const inboxChannels: Record<KnownChannel, string> = {
  web: 'online',
  phone: 'by phone',
  'cash-machine': 'at a cash machine',
  shop: 'in a shop',
}

/** A message as the person sees it. It contains no PIN, and only the last four digits of a card number. */
export type InboxMessage = Pick<OutboxEntry, 'id' | 'kind' | 'by' | 'at'> & {
  to: string
  /** Null for a text message. */
  subject: Prompt<InboxId> | null
  body: Prompt<InboxId>[]
  /**
   * The path in the app where the person reports "I didn't do this", or null. Only e-mails have it: thieves send links
   * in text messages, so the issuer sends none there.
   */
  report: string | null
}

const subjectId = (kind: Exclude<OutboxEntry['kind'], 'code'>): InboxId => `subject.${kind}`

/**
 * Makes one message. A pure function. `channel` stays a code, such as `cash-machine`: the device that shows the message
 * replaces it with words.
 */
export const inboxMessage = (
  entry: OutboxEntry,
  customer: Pick<CustomerSeed, 'email' | 'phone'>,
  card: Pick<CardSeed, 'id' | 'product' | 'number'>,
  oneTimeCode: string,
): InboxMessage => {
  const { id, kind, by, at, channel, noticeId } = entry
  const sent = { id, kind, by, at, to: by === 'email' ? customer.email : customer.phone }
  if (kind === 'code') {
    return { ...sent, subject: null, body: [prompt('body.code', { code: oneTimeCode })], report: null }
  }
  const values = { product: card.product, last4: card.number.slice(-4), channel }
  const said: Prompt<InboxId>[] = [prompt(`body.${kind}`, values)]
  if (kind !== 'card-reported') said.push(prompt('body.not-you'))
  const disputed = by === 'email' && noticeId !== null && kind !== 'card-reported'
  return {
    ...sent,
    subject: by === 'email' ? prompt(subjectId(kind), values) : null,
    body: [...said, prompt('body.never-ask')],
    report: disputed
      ? `/cards/${encodeURIComponent(card.id)}/report?notice=${encodeURIComponent(noticeId)}`
      : null,
  }
}

/** The English words of a subject or a sentence. */
export const inboxWords = ({ id, values }: Prompt<InboxId>): string => {
  const { channel } = values
  const known = (Object.keys(inboxChannels) as KnownChannel[]).find((one) => one === channel)
  return worded(inboxEnglish, { id, values: known ? { ...values, channel: inboxChannels[known] } : values })
}

/** A message as the person reads it, in English. `title` is empty for a text message. */
export type Message = Omit<InboxMessage, 'subject' | 'body'> & { title: string; text: string }

/** All messages, oldest first, as ids and values. */
export const readInbox = (world: World): InboxMessage[] =>
  world.state.outbox.map((entry) => {
    const { customer, card } = holderOf(world, entry.cardId)
    return inboxMessage(entry, customer, card, world.seed.oneTimeCode)
  })

/** All messages, oldest first, in English. */
export const readOutbox = (world: World): Message[] =>
  readInbox(world).map(({ subject, body, ...sent }) => ({
    ...sent,
    title: subject ? inboxWords(subject) : '',
    text: body.map(inboxWords).join(' '),
  }))
