import { instant, isPast } from '../core/limits.ts'
import { endsOf } from '../core/session.ts'
import type { HeldGrant, OpenChallenge } from '../core/state.ts'
import { holderOf, type World } from '../core/world.ts'
import { lookAtCustomer } from './customer.ts'

/** Only the beginning of a session's id, because the whole id is the value of the browser's cookie. */
const short = (sessionId: string) => sessionId.slice(0, 8)

/** The sessions that are open or have expired. A log-out deletes the session, so it is not listed. */
export const lookAtSessions = (world: World) =>
  Object.entries(world.state.sessions).map(([id, held]) => {
    const { idle, absolute } = endsOf(world, held)
    const state: 'open' | 'ended' = world.clock() >= idle ? 'ended' : 'open'
    return {
      id: short(id),
      customerId: held.customerId,
      startedAt: held.startedAt,
      idleEndsAt: instant(idle),
      absoluteEndsAt: instant(absolute),
      state,
    }
  })

/** @param used the name of the state after use if the challenge or the grant was used, else null */
const proofLook = <Used extends string>(
  world: World,
  { id, sessionId, cardId, purpose, expiresAt }: HeldGrant | OpenChallenge,
  used: Used | null,
) => {
  const state: Used | 'open' | 'expired' = used ?? (isPast(expiresAt, world.clock()) ? 'expired' : 'open')
  return { id, sessionId: short(sessionId), cardId, purpose, expiresAt, state }
}

/** A challenge and its open page; pages count from 1. The issuer deletes a challenge an hour after it expires. */
export const lookAtChallenge = (world: World, challenge: OpenChallenge) => {
  const { step, codeSentAt } = challenge
  const { customer } = holderOf(world, challenge.cardId)
  const page = lookAtCustomer(world, customer).identity.triesLeft.find(({ at }) => at === step)
  return {
    ...proofLook(world, challenge, challenge.answered ? 'answered' : null),
    step,
    steps: customer.questions.length,
    attemptsLeft: page?.left ?? 0,
    codeSentAt,
  }
}

/** A grant, and whether it may still be used. */
export const lookAtGrant = (world: World, grant: HeldGrant) =>
  proofLook(world, grant, grant.spent ? 'spent' : null)
