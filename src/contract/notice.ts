import * as z from 'zod/mini'
import { Channel, Confirmations } from './confirmation.ts'
import { Instant } from './instant.ts'
import { Id, known, list, orElse } from './lenient.ts'

/** The events of a card, by any channel. Each event is one notice, which the issuer also sends to the cardholder. */
export const noticeKinds = [
  'activated',
  'chosen',
  'changed',
  'viewed',
  'blocked',
  'unblocked',
  'reported',
] as const

/** An unknown kind is read as `other`, so that a newer issuer does not break the history. */
const Kind = known(noticeKinds, 'other')

/** One event, as it is shown to the cardholder. */
export const Notice = z.object({
  id: Id,
  kind: Kind,
  channel: Channel,
  at: Instant,
  confirmations: Confirmations,
  /** Whether the app offers "I didn't make this change" for this notice. */
  reportable: orElse(z.boolean(), false),
})

const NoticeInPart = z.object({
  id: Id,
  kind: z.catch(Kind, 'other'),
  channel: z.catch(Channel, 'other'),
  at: z.catch(z.nullable(Instant), null),
  confirmations: z.catch(Confirmations, []),
  reportable: z.catch(z.boolean(), false),
})

const noticeInPart = (given: unknown) => NoticeInPart.safeParse(given).data ?? null

/** The latest first. Unreadable parts of a notice are left out, and so is a notice without an id. */
export const NoticeList = z.object({
  notices: list(Notice, ({ id }) => id, noticeInPart),
})

export type Notice = z.infer<typeof NoticeList>['notices'][number]
export type NoticeKind = (typeof noticeKinds)[number]
