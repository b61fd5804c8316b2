import * as z from 'zod/mini'
import { Channel, NextUse, noticeKinds, Purpose } from '../../src/contract/card.ts'
import { ChannelStates } from './channels/saved.ts'

/*
 * What changes while people use the issuer, and nothing else: no name, no address, no answer, no PIN in clear. It is written
 * to the tab's storage, so it must hold nothing a leak test could find. Instants are ISO texts rather than numbers,
 * so that four digits in a row are a year or a leak.
 */

const Instant = z.iso.datetime()

export const PinHash = z.object({ salt: z.string(), hash: z.string(), cost: z.number() })

/** A PIN as the issuer keeps it: to compare with, and sealed under its vault key (`vault.ts`) for being viewed. */
const KeptPin = z.object({ hash: PinHash, sealed: z.string() })

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
  /** The first report; it is never taken back here. */
  report: z.nullable(z.object({ reference: z.string(), at: Instant })),
  /** Wrong card details given to activate it. */
  activation: Lock,
  pin: z.object({
    state: z.enum(['none', 'set', 'blocked']),
    /** Null for a PIN from the seed that nobody has needed yet: hashing is slow, and most are never compared. */
    hash: z.nullable(PinHash),
    /** Null for a PIN from the seed: it is looked up there. */
    sealed: z.nullable(z.string()),
    /** Tries left where the issuer checks the PIN itself, at a cash machine. The chip counts its own. */
    triesLeft: z.number(),
    lastChange: z.nullable(Change),
    remindAt: z.nullable(Instant),
  }),
  /** A PIN that was accepted, to be set once its time has come. */
  pending: z.nullable(z.object({ change: Change, kept: KeptPin, dueAt: Instant })),
  /** The chip has a copy of its own: that is why a new PIN may not be *the* PIN yet. */
  chip: z.object({
    holds: z.enum(['nothing', 'previous', 'current']),
    pin: z.nullable(PinHash),
    triesLeft: z.number(),
  }),
  nextUse: z.nullable(NextUse),
})

const Session = z.object({ customerId: z.string(), startedAt: Instant, activeAt: Instant })

const OpenChallenge = z.object({
  id: z.string(),
  sessionId: z.string(),
  cardId: z.string(),
  purpose: Purpose,
  step: z.number(),
  expiresAt: Instant,
  codeSentAt: z.nullable(Instant),
  answered: z.boolean(),
})

const HeldGrant = z.object({
  id: z.string(),
  sessionId: z.string(),
  cardId: z.string(),
  purpose: Purpose,
  expiresAt: Instant,
  spent: z.boolean(),
})

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

const Keys = z.object({
  current: z.nullable(z.object({ kid: z.string(), jwk: PrivateJwk, madeAt: Instant })),
  retired: z.array(z.string()),
})

const ControlNumber = z.object({
  number: z.string(),
  sessionId: z.string(),
  cardId: z.string(),
  issuedAt: Instant,
  expiresAt: Instant,
  used: z.boolean(),
})

const PinSet = z.object({ key: z.string(), customerId: z.string(), cardId: z.string(), body: z.string() })

/** An action that was done under an idempotency key. */
const Repeat = z.object({
  key: z.string(),
  of: z.enum(['unblock', 'report']),
  customerId: z.string(),
  cardId: z.string(),
  body: z.string(),
})

/** Right card details, remembered while the person proves who they are. */
const DetailsGiven = z.object({ sessionId: z.string(), cardId: z.string(), expiresAt: Instant })

const HeldNotice = z.object({
  id: z.string(),
  customerId: z.string(),
  cardId: z.string(),
  kind: z.enum(noticeKinds),
  channel: Channel,
  at: Instant,
})

const OutboxEntry = z.object({
  id: z.string(),
  kind: z.enum([
    'code',
    'card-activated',
    'pin-chosen',
    'pin-changed',
    'pin-viewed',
    'pin-blocked',
    'pin-unblocked',
    'card-reported',
  ]),
  /** The notice this message is about; null for a code. */
  noticeId: z.nullable(z.string()),
  by: z.enum(['email', 'text']),
  customerId: z.string(),
  cardId: z.string(),
  channel: Channel,
  at: Instant,
})

export const State = z.object({
  version: z.literal(2),
  startedAt: Instant,
  /** The session the browser had when the page was opened, until somebody logs in. */
  openingSession: z.nullable(z.string()),
  /** By session id. */
  sessions: z.record(z.string(), Session),
  /** By digest of the user ID as typed: unknown ones are counted like known ones. */
  signIns: z.record(z.string(), Lock),
  /** By customer; `failures` by page of questions, and `phone`. */
  identity: z.record(
    z.string(),
    z.object({ failures: z.record(z.string(), z.number()), lockedUntil: z.nullable(Instant) }),
  ),
  cards: z.record(z.string(), CardState),
  challenges: z.array(OpenChallenge),
  grants: z.array(HeldGrant),
  keys: Keys,
  controlNumbers: z.array(ControlNumber),
  /** Digests of the nonces that were used. */
  nonces: z.array(z.object({ digest: z.string(), usedAt: Instant })),
  /** Sets that were accepted, by their idempotency key. */
  pinSets: z.array(PinSet),
  repeats: z.array(Repeat),
  detailsGiven: z.array(DetailsGiven),
  /** The mock's own secret, in letters; made when the first PIN is sealed. See `vault.ts`. */
  vaultKey: z.nullable(z.string()),
  /** In the order in which things happened. */
  notices: z.array(HeldNotice),
  outbox: z.array(OutboxEntry),
  channels: ChannelStates,
})

export type KeptPin = z.infer<typeof KeptPin>
export type Repeat = z.infer<typeof Repeat>
export type HeldNotice = z.infer<typeof HeldNotice>
export type PinHash = z.infer<typeof PinHash>
export type PrivateJwk = z.infer<typeof PrivateJwk>
export type CardState = z.infer<typeof CardState>
export type State = z.infer<typeof State>
export type Change = z.infer<typeof Change>
export type OpenChallenge = z.infer<typeof OpenChallenge>
export type HeldGrant = z.infer<typeof HeldGrant>
export type OutboxEntry = z.infer<typeof OutboxEntry>
