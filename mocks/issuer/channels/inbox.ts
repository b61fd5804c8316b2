import type { Channel, NoticeKind } from '../../../src/contract/card.ts'
import type { CardSeed, CustomerSeed } from '../seed.ts'
import type { OutboxEntry } from '../state.ts'
import { type Prompt, prompt, worded } from './prompt.ts'

/** What a message is about. */
export const messageKinds = {
  activated: 'card-activated',
  chosen: 'pin-chosen',
  changed: 'pin-changed',
  viewed: 'pin-viewed',
  blocked: 'pin-blocked',
  unblocked: 'pin-unblocked',
  reported: 'card-reported',
} as const satisfies Record<NoticeKind, OutboxEntry['kind']>

/** English words, for a face that has none of its own. `{channel}` comes from `inboxChannels`. */
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

export const inboxChannels: Record<Channel, string> = {
  web: 'online',
  phone: 'by phone',
  'cash-machine': 'at a cash machine',
  shop: 'in a shop',
}

/** A message as the person sees it. Nothing in it is a PIN, or more of a card number than its last four digits. */
export type InboxMessage = {
  id: string
  kind: OutboxEntry['kind']
  by: 'email' | 'text'
  to: string
  /** UTC instant. */
  at: string
  /** Null for a text. */
  subject: Prompt<InboxId> | null
  body: Prompt<InboxId>[]
  /**
   * A path of the app where the person says that it was not them; only in an e-mail. A link in a text is what thieves
   * send, so the texts have none.
   */
  report: string | null
}

const subjectId = (kind: Exclude<OutboxEntry['kind'], 'code'>): InboxId => `subject.${kind}`

/** One message. Pure. `channel` is a value that a face puts into words: `web`, `phone`, `cash-machine` or `shop`. */
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
  const known = (Object.keys(inboxChannels) as Channel[]).find((one) => one === channel)
  return worded(inboxEnglish, { id, values: known ? { ...values, channel: inboxChannels[known] } : values })
}
