import type { Purpose } from '../../src/contract/card.ts'
import { instant, isPast } from './limits.ts'
import { lookAtCustomer } from './look-customer.ts'
import { endsOf } from './session.ts'
import type { HeldGrant, OpenChallenge } from './state.ts'
import type { World } from './world.ts'

export type SessionLook = {
  /** The beginning of its id: the whole of it is what the browser's cookie holds. */
  id: string
  customerId: string
  startedAt: string
  idleEndsAt: string
  absoluteEndsAt: string
  state: 'open' | 'ended'
}

type ProofLook = { id: string; sessionId: string; cardId: string; purpose: Purpose; expiresAt: string }

export type ChallengeLook = ProofLook & {
  /** The page that is open. Pages count from 1. */
  step: number
  steps: number
  attemptsLeft: number
  codeSentAt: string | null
  state: 'open' | 'answered' | 'expired'
}

export type GrantLook = ProofLook & { state: 'open' | 'spent' | 'expired' }

const short = (sessionId: string) => sessionId.slice(0, 8)

const proofLook = ({ id, sessionId, cardId, purpose, expiresAt }: ProofLook): ProofLook => ({
  id,
  sessionId: short(sessionId),
  cardId,
  purpose,
  expiresAt,
})

/** Who is or was logged in, within the last hour. Those who logged out are forgotten. */
export const lookAtSessions = (world: World): SessionLook[] =>
  Object.entries(world.state.sessions).map(([id, held]) => {
    const { idle, absolute } = endsOf(world, held)
    return {
      id: short(id),
      customerId: held.customerId,
      startedAt: held.startedAt,
      idleEndsAt: instant(idle),
      absoluteEndsAt: instant(absolute),
      state: world.clock() >= idle ? 'ended' : 'open',
    }
  })

/** Identity questions that were asked within the last hour. */
export const lookAtChallenge = (world: World, challenge: OpenChallenge): ChallengeLook => {
  const { cardId, step, codeSentAt, answered, expiresAt } = challenge
  const owner = world.seed.customers.find(({ cards }) => cards.some(({ id }) => id === cardId))
  if (!owner) throw new Error(`the seed lacks card ${cardId}`)
  const page = lookAtCustomer(world, owner).identity.triesLeft.find(({ at }) => at === step)
  return {
    ...proofLook(challenge),
    step,
    steps: owner.questions.length,
    attemptsLeft: page?.left ?? 0,
    codeSentAt,
    state: answered ? 'answered' : isPast(expiresAt, world.clock()) ? 'expired' : 'open',
  }
}

/** What was proved, and whether it may still be used. */
export const lookAtGrant = (world: World, grant: HeldGrant): GrantLook => ({
  ...proofLook(grant),
  state: grant.spent ? 'spent' : isPast(grant.expiresAt, world.clock()) ? 'expired' : 'open',
})
