import * as z from 'zod/mini'
import { nextUses } from '../../../src/contract/card.ts'
import { channels } from '../../../src/contract/confirmation.ts'
import { type NoticeKind, noticeKinds } from '../../../src/contract/notice.ts'
import { Purpose } from '../../../src/contract/permission.ts'
import { ChannelStates } from './channel-steps.ts'

/*
 * Only the data that changes while people use the issuer. It is written to the tab's storage, where a leak test
 * searches for secrets. So it contains no name, no address, no answer and no PIN in clear text. Times are ISO strings
 * and not numbers, so that four digits in a row are either a year or a leak.
 */

const Instant = z.iso.datetime()
const Channel = z.enum(channels)

/** A PIN as the issuer keeps it: sealed with the vault key (`sealing/vault.ts`). */
const StoredPin = z.string()

const Lock = z.object({ failures: z.number(), lockedUntil: z.nullable(Instant) })

const Change = z.object({
  id: z.string(),
  kind: z.enum(['chosen', 'changed']),
  channel: Channel,
  at: Instant,
})

export const CardState = z.object({
  active: z.boolean(),
  frozen: z.boolean(),
  /** The first report of the card. It is never removed. */
  report: z.nullable(z.object({ reference: z.string(), at: Instant })),
  /** The count of wrong card details when the person activates the card, and the lock. */
  activation: Lock,
  pin: z.object({
    state: z.enum(['none', 'set', 'blocked']),
    /** Null if the PIN is read from the seed. */
    sealed: z.nullable(StoredPin),
    /** Tries left at a cash machine, where the issuer checks the PIN itself. The chip has its own count. */
    triesLeft: z.number(),
    lastChange: z.nullable(Change),
    remindAt: z.nullable(Instant),
  }),
  /** A PIN that was accepted and is set at `dueAt`. */
  pending: z.nullable(z.object({ change: Change, sealed: StoredPin, dueAt: Instant })),
  /** The chip has its own copy of the PIN, so a shop may still ask for the previous PIN after a change. */
  chip: z.object({
    holds: z.enum(['nothing', 'previous', 'current']),
    sealed: z.nullable(StoredPin),
    triesLeft: z.number(),
  }),
  nextUse: z.nullable(z.enum(nextUses)),
})

/** The fields of both a challenge and a grant. Each of them is for one session, one card and one purpose. */
const proof = {
  id: z.string(),
  sessionId: z.string(),
  cardId: z.string(),
  purpose: Purpose,
  expiresAt: Instant,
}

const OpenChallenge = z.object({
  ...proof,
  step: z.number(),
  codeSentAt: z.nullable(Instant),
  answered: z.boolean(),
})

const HeldGrant = z.object({ ...proof, spent: z.boolean() })

export const PrivateJwk = z.object({
  kty: z.literal('RSA'),
  n: z.string(),
  e: z.string(),
  d: z.string(),
  p: z.string(),
  q: z.string(),
  dp: z.string(),
  dq: z.string(),
  qi: z.string(),
})

/** The customer and the card of a record. */
const held = { customerId: z.string(), cardId: z.string() }

/** An action that was done under an idempotency key. `body`: a digest of the values that identify the action. */
const Repeat = z.object({
  ...held,
  key: z.string(),
  of: z.enum(['set', 'unblock', 'report']),
  body: z.string(),
})

const HeldNotice = z.object({
  ...held,
  id: z.string(),
  kind: z.enum(noticeKinds),
  channel: Channel,
  at: Instant,
})

/** The kind of message for each kind of notice. */
export const messageKinds = {
  activated: 'card-activated',
  chosen: 'pin-chosen',
  changed: 'pin-changed',
  viewed: 'pin-viewed',
  blocked: 'pin-blocked',
  unblocked: 'pin-unblocked',
  reported: 'card-reported',
} as const satisfies Record<NoticeKind, string>

const OutboxEntry = z.object({
  ...held,
  id: z.string(),
  kind: z.enum(['code', ...Object.values(messageKinds)]),
  /** The notice this message is about; null for a code. */
  noticeId: z.nullable(z.string()),
  by: z.enum(['email', 'text']),
  channel: Channel,
  at: Instant,
})

export const State = z.object({
  version: z.literal(3),
  startedAt: Instant,
  /** The session that the scenario gives the browser at the start; null after the next log-in or log-out. */
  openingSession: z.nullable(z.string()),
  /** By session id. */
  sessions: z.record(
    z.string(),
    z.object({
      customerId: z.string(),
      startedAt: Instant,
      activeAt: Instant,
      /** The mark on the issuer's answers. A tab that saved its state before marks existed has none. */
      mark: z.optional(z.string()),
    }),
  ),
  /** By digest of the user ID. Unknown user IDs are counted like known ones. */
  signIns: z.record(z.string(), Lock),
  /** By customer. `failures` has one count for each page of questions, and one for `phone`. */
  identity: z.record(
    z.string(),
    z.object({ failures: z.record(z.string(), z.number()), lockedUntil: z.nullable(Instant) }),
  ),
  cards: z.record(z.string(), CardState),
  challenges: z.array(OpenChallenge),
  grants: z.array(HeldGrant),
  keys: z.object({
    current: z.nullable(z.object({ kid: z.string(), jwk: PrivateJwk, madeAt: Instant })),
    retired: z.array(z.string()),
  }),
  controlNumbers: z.array(
    z.object({
      number: z.string(),
      sessionId: z.string(),
      cardId: z.string(),
      issuedAt: Instant,
      expiresAt: Instant,
      used: z.boolean(),
    }),
  ),
  /** Digests of the nonces that were used. */
  nonces: z.array(z.object({ digest: z.string(), usedAt: Instant })),
  repeats: z.array(Repeat),
  /** Right card details, remembered while the person proves who they are. */
  detailsGiven: z.array(z.object({ sessionId: z.string(), cardId: z.string(), expiresAt: Instant })),
  /** The key that seals the PINs, in letters. It is made when the first PIN is sealed (`sealing/vault.ts`). */
  vaultKey: z.nullable(z.string()),
  /** Oldest first. */
  notices: z.array(HeldNotice),
  outbox: z.array(OutboxEntry),
  channels: ChannelStates,
})

export type Repeat = z.infer<typeof Repeat>
export type HeldNotice = z.infer<typeof HeldNotice>
export type PrivateJwk = z.infer<typeof PrivateJwk>
export type CardState = z.infer<typeof CardState>
export type State = z.infer<typeof State>
export type Change = z.infer<typeof Change>
export type OpenChallenge = z.infer<typeof OpenChallenge>
export type HeldGrant = z.infer<typeof HeldGrant>
export type OutboxEntry = z.infer<typeof OutboxEntry>
