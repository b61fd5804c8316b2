import type { EncryptionKey } from '../../src/contract/pin.ts'
import { keyRules } from './keys.ts'
import { instant, limits } from './limits.ts'
import { type CustomerLook, lookAtCustomer, type TriesLook, triesOf } from './look-customer.ts'
import {
  type ChallengeLook,
  type GrantLook,
  lookAtChallenge,
  lookAtGrant,
  lookAtSessions,
  type SessionLook,
} from './look-session.ts'
import { maskEmail, maskPhone } from './outbox.ts'
import type { HeldNotice, OutboxEntry, State } from './state.ts'
import { customerOf, type World } from './world.ts'

export type KeysLook = {
  /** The key in use; null until somebody needs one. */
  current: (Pick<EncryptionKey, 'kid' | 'alg' | 'enc'> & { madeAt: string; expiresAt: string }) | null
  /** The names of keys that are refused, the latest last. */
  retired: string[]
}

/** That a message was sent, not what it says: it may be a code. `to` is masked. */
export type MessageLook = Omit<OutboxEntry, 'noticeId'> & { to: string }

type Doors = State['channels']

/**
 * What the issuer knows at this moment, for people and tests to read. In it is no PIN, nor the hash or the sealed text
 * of one, no answer, no code, no password, of a card its last four digits, of a key its name. Instants are UTC.
 */
export type IssuerLook = {
  now: string
  /** When the scenario began. */
  startedAt: string
  customers: CustomerLook[]
  /** For each user ID with which somebody failed to log in. Which ones, the issuer itself does not keep. */
  signIns: TriesLook[]
  sessions: SessionLook[]
  challenges: ChallengeLook[]
  grants: GrantLook[]
  keys: KeysLook
  /** Oldest first, as the messages. */
  notices: HeldNotice[]
  messages: MessageLook[]
  /** How far somebody is at each of the other doors, and with which card. */
  doors: { [D in keyof Doors]: Pick<Doors[D], 'step' | 'cardId'> }
}

const keysLook = (world: World): KeysLook => {
  const { current, retired } = world.state.keys
  if (!current) return { current: null, retired: [...retired] }
  const { kid, madeAt } = current
  const expiresAt = instant(Date.parse(madeAt) + limits.keyLifeMs)
  return { current: { kid, ...keyRules(world), madeAt, expiresAt }, retired: [...retired] }
}

const messageLook = (world: World, entry: OutboxEntry): MessageLook => {
  const { noticeId: _noticeId, ...sent } = entry
  const { email, phone } = customerOf(world, entry.customerId)
  return { ...sent, to: entry.by === 'email' ? maskEmail(email) : maskPhone(phone) }
}

const doorLook = <Step>({ step, cardId }: { step: Step; cardId: string | null }) => ({ step, cardId })

/** Reads the state as of now. Pure: it settles nothing that is due, and ends no lock that is over. */
export const look = (world: World): IssuerLook => {
  const { startedAt, signIns, challenges, grants, notices, outbox, channels } = world.state
  const now = world.clock()
  return {
    now: instant(now),
    startedAt,
    customers: world.seed.customers.map((customer) => lookAtCustomer(world, customer)),
    signIns: Object.values(signIns).map((held) => triesOf(held, limits.signInTries, now)),
    sessions: lookAtSessions(world),
    challenges: challenges.map((challenge) => lookAtChallenge(world, challenge)),
    grants: grants.map((grant) => lookAtGrant(world, grant)),
    keys: keysLook(world),
    notices: notices.map((notice) => ({ ...notice })),
    messages: outbox.map((entry) => messageLook(world, entry)),
    doors: {
      phone: doorLook(channels.phone),
      cashMachine: doorLook(channels.cashMachine),
      shop: doorLook(channels.shop),
    },
  }
}
