import { instant, limits } from '../core/limits.ts'
import { maskEmail, maskPhone } from '../core/outbox.ts'
import type { OutboxEntry } from '../core/state.ts'
import { customerOf, type World } from '../core/world.ts'
import { keyRules } from '../sealing/keys.ts'
import { lookAtCustomer, triesOf } from './customer.ts'
import { lookAtChallenge, lookAtGrant, lookAtSessions } from './session.ts'

const keysLook = (world: World) => {
  const { current, retired } = world.state.keys
  return {
    /** The id, the algorithms and the times of the key in use; null until a key is needed. */
    current: current && {
      kid: current.kid,
      ...keyRules(world),
      madeAt: current.madeAt,
      expiresAt: instant(Date.parse(current.madeAt) + limits.keyLifeMs),
    },
    /** The ids of retired keys, the latest last. */
    retired: [...retired],
  }
}

/** A sent message without its words, which may contain a code. `to` is masked. */
const messageLook = (world: World, entry: OutboxEntry) => {
  const { noticeId: _noticeId, ...sent } = entry
  const { email, phone } = customerOf(world, entry.customerId)
  return { ...sent, to: entry.by === 'email' ? maskEmail(email) : maskPhone(phone) }
}

/** The step at a channel, and the card in use there. */
const channelLook = <Step>({ step, cardId }: { step: Step; cardId: string | null }) => ({ step, cardId })

/**
 * What the issuer knows now, for people and tests to read. It contains no PIN, no sealed PIN, no answer, no code and
 * no password. It shows only the last four digits of a card and only the id of a key. Times are UTC. A pure function:
 * it does not complete a change that is due, and does not remove a lock that has ended.
 */
export const look = (world: World) => {
  const { startedAt, signIns, challenges, grants, notices, outbox, channels } = world.state
  const now = world.clock()
  return {
    now: instant(now),
    /** When the scenario began. */
    startedAt,
    customers: world.seed.customers.map((customer) => lookAtCustomer(world, customer)),
    /** One entry for each user ID with failed log-ins. The issuer itself does not keep the user IDs. */
    signIns: Object.values(signIns).map((held) => triesOf(held, limits.signInTries, now)),
    sessions: lookAtSessions(world),
    challenges: challenges.map((challenge) => lookAtChallenge(world, challenge)),
    grants: grants.map((grant) => lookAtGrant(world, grant)),
    keys: keysLook(world),
    /** Oldest first, like the messages. */
    notices: notices.map((notice) => ({ ...notice })),
    messages: outbox.map((entry) => messageLook(world, entry)),
    channels: {
      phone: channelLook(channels.phone),
      cashMachine: channelLook(channels.cashMachine),
      shop: channelLook(channels.shop),
    },
  }
}

export type IssuerLook = ReturnType<typeof look>
