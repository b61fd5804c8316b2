import * as z from 'zod/mini'

/** What a cardholder may want to do to the PIN of a card. Also the purpose of an identity challenge and its grant. */
export const purposes = ['choose', 'view', 'unblock', 'activate'] as const
export const Purpose = z.enum(purposes)

/** Why an action is not open. A reason this build does not know is shown as `not-available`. */
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
export const ClosedReason = z.catch(z.enum(closedReasons), 'not-available')

/** Whether one action is open on one card right now; the issuer decides, the app only shows. */
export const Permission = z.discriminatedUnion('allowed', [
  z.object({ allowed: z.literal(true) }),
  z.object({
    allowed: z.literal(false),
    reason: ClosedReason,
    /** UTC instant at which it opens again by itself, where the issuer knows it (a lock). */
    until: z.optional(z.iso.datetime()),
  }),
])

export const Channel = z.enum(['web', 'phone', 'cash-machine', 'shop'])

/** Where a confirmation went. `to` is masked by the issuer: the page never receives the address. */
export const Confirmation = z.object({ by: z.enum(['email', 'text']), to: z.string() })

/** The latest change of a card's PIN, whatever the channel. `pending`: accepted, its result not known yet. */
export const PinChange = z.object({
  /** The idempotency key of a set made online; the issuer's own id otherwise. */
  id: z.string(),
  state: z.enum(['completed', 'pending']),
  kind: z.enum(['chosen', 'changed']),
  channel: Channel,
  /** UTC instant. */
  at: z.iso.datetime(),
  confirmations: z.array(Confirmation),
})

/** What can happen to the PIN of a card, by any channel. Each is one notice, and one message to the cardholder. */
export const noticeKinds = [
  'activated',
  'chosen',
  'changed',
  'viewed',
  'blocked',
  'unblocked',
  'reported',
] as const

/** One thing that happened, as the cardholder is told of it. */
export const Notice = z.object({
  id: z.string(),
  /** A kind this build does not know is shown as `other`, so that a newer issuer cannot take the history away. */
  kind: z.catch(z.enum([...noticeKinds, 'other']), 'other'),
  channel: Channel,
  /** UTC instant. */
  at: z.iso.datetime(),
  confirmations: z.array(Confirmation),
  /** Whether "I didn't make this change" is offered beside it. */
  reportable: z.boolean(),
})

/** The latest first. */
export const NoticeList = z.object({ notices: z.array(Notice) })

/**
 * What the next purchase will ask for. The cases are those that issuers document: a first PIN needs one
 * signature before it is on the chip; a chip that checks the PIN itself wants the old one once more.
 */
export const NextUse = z.enum(['signature', 'previous-pin', 'new-pin', 'cash-machine'])

export const Card = z.object({
  id: z.string(),
  product: z.string(),
  /** Which of the brand's card faces to draw. */
  art: z.string(),
  /** The only digits of the card number that a message to the browser may carry. */
  last4: z.string().check(z.regex(/^\d{4}$/)),
  holder: z.string(),
  /** `YYYY-MM`, the last month in which the card works. */
  expires: z.string().check(z.regex(/^\d{4}-\d{2}$/)),
  status: z.enum(['active', 'not-active', 'frozen', 'reported', 'expired']),
  pin: z.object({
    state: z.enum(['none', 'set', 'blocked']),
    lastChange: z.nullable(PinChange),
    /** The issuer suggests a new PIN: this one has been in use for as long as it sets. */
    reminderDue: z.boolean(),
  }),
  /** Where the chosen PIN is: not chosen, waiting for a purchase, or on the chip. */
  chip: z.enum(['none', 'pending', 'written']),
  nextUse: z.nullable(NextUse),
  eligibility: z.object({
    choose: Permission,
    view: Permission,
    unblock: Permission,
    activate: Permission,
    report: Permission,
  }),
})

export const CardList = z.object({ cards: z.array(Card) })

export type Purpose = z.infer<typeof Purpose>
export type ClosedReason = z.infer<typeof ClosedReason>
export type Permission = z.infer<typeof Permission>
export type Channel = z.infer<typeof Channel>
export type Confirmation = z.infer<typeof Confirmation>
export type PinChange = z.infer<typeof PinChange>
export type Notice = z.infer<typeof Notice>
export type NoticeKind = (typeof noticeKinds)[number]
export type NextUse = z.infer<typeof NextUse>
export type Card = z.infer<typeof Card>
