import type { Answer } from '../../../src/contract/endpoints.ts'
import { Purpose } from '../../../src/contract/permission.ts'
import { requireOpen } from '../cards/card.ts'
import { attemptsLeft, identityLock } from '../cards/identity-lock.ts'
import { instant, isPast, limits } from '../core/limits.ts'
import { maskPhone, sendCode } from '../core/outbox.ts'
import type { Refuse } from '../core/problem.ts'
import { newId } from '../core/random.ts'
import type { CustomerSeed, QuestionSeed } from '../core/seed.ts'
import { requireCard, requireSession, type Who } from '../core/session.ts'
import type { OpenChallenge } from '../core/state.ts'
import type { Method, World } from '../core/world.ts'
import { questionView } from './question.ts'

/** The questions of a page; pages count from 1. */
export const pageOf = (customer: CustomerSeed, step: number): QuestionSeed[] => {
  const page = customer.questions[step - 1]
  if (!page) throw new Error(`customer ${customer.id} has no page ${step} of questions`)
  return page
}

const resendAt = ({ codeSentAt }: OpenChallenge): number =>
  codeSentAt === null ? 0 : Date.parse(codeSentAt) + limits.codeResendMs

/** An open challenge in the form of the contract. */
export const challengeView = (
  world: World,
  customer: CustomerSeed,
  challenge: OpenChallenge,
): Answer<'openChallenge'> => {
  const { id, cardId, purpose, step, expiresAt } = challenge
  const code = {
    sentTo: { by: 'text' as const, to: maskPhone(customer.phone) },
    resendAt: instant(resendAt(challenge)),
  }
  return {
    id,
    cardId,
    purpose,
    step,
    steps: customer.questions.length,
    questions: pageOf(customer, step).map((question) => questionView(question, code)),
    attemptsLeft: attemptsLeft(world, customer.id, step),
    expiresAt,
  }
}

/** Opens a page of questions, and sends the code if the page asks for one. */
export const turnTo = (
  world: World,
  customer: CustomerSeed,
  challenge: OpenChallenge,
  step: number,
): void => {
  challenge.step = step
  challenge.codeSentAt = null
  if (pageOf(customer, step).some(({ kind }) => kind === 'code')) sendNow(world, customer, challenge)
}

const sendNow = (world: World, customer: CustomerSeed, challenge: OpenChallenge): void => {
  challenge.codeSentAt = instant(world.clock())
  sendCode(world, customer.id, challenge.cardId)
}

/**
 * Opens a challenge, or returns the one that is already open: the questions stay the same until they are answered
 * (OWASP, on security questions).
 *
 * @throws card-not-found; request-invalid for an unknown purpose; identity-locked with `until`; action-not-allowed
 * with the `reason` that `card.eligibility` gives; session-required, session-expired
 */
export const openChallenge: Method<'openChallenge'> = async (world, call, refuse) => {
  const { sessionId, customer, card } = requireCard(world, call, refuse)
  const { data: purpose } = Purpose.safeParse(call.params.purpose)
  if (!purpose) throw refuse('request-invalid', { detail: 'purpose: unknown' })
  requireOpen(world, { customer, card }, purpose, refuse, 'identity-locked')

  const open = world.state.challenges.find(
    (one) =>
      one.sessionId === sessionId &&
      one.cardId === card.id &&
      one.purpose === purpose &&
      !one.answered &&
      !isPast(one.expiresAt, world.clock()),
  )
  if (open) return challengeView(world, customer, open)

  const challenge: OpenChallenge = {
    id: newId(world.random),
    sessionId,
    cardId: card.id,
    purpose,
    step: 1,
    expiresAt: instant(world.clock() + limits.challengeMs),
    codeSentAt: null,
    answered: false,
  }
  turnTo(world, customer, challenge, 1)
  world.state.challenges.push(challenge)
  return challengeView(world, customer, challenge)
}

type Unusable = 'challenge-not-found' | 'challenge-expired' | 'identity-locked'

/**
 * An open challenge of this session.
 *
 * @throws challenge-not-found, also for an answered challenge and for one of another session; identity-locked with
 * `until`; challenge-expired
 */
export const openOne = (world: World, who: Who, id: string, refuse: Refuse<Unusable>): OpenChallenge => {
  const found = world.state.challenges.find((one) => one.id === id && one.sessionId === who.sessionId)
  if (!found || found.answered) throw refuse('challenge-not-found')
  const until = identityLock(world, who.customer.id)
  if (until) throw refuse('identity-locked', { until })
  if (isPast(found.expiresAt, world.clock())) throw refuse('challenge-expired')
  return found
}

/**
 * Sends the code once more.
 *
 * @throws challenge-not-found, challenge-expired, identity-locked with `until`; request-invalid if the page asks for
 * no code; code-resend-too-soon with `retryAfter` in seconds; session-required, session-expired
 */
export const resendCode: Method<'resendCode'> = async (world, { caller, params }, refuse) => {
  const who = requireSession(world, caller, refuse)
  const challenge = openOne(world, who, params.challengeId, refuse)
  if (challenge.codeSentAt === null) throw refuse('request-invalid', { detail: 'no code is asked for' })
  const wait = resendAt(challenge) - world.clock()
  if (wait > 0) throw refuse('code-resend-too-soon', { retryAfter: Math.ceil(wait / 1_000) })
  sendNow(world, who.customer, challenge)
  return challengeView(world, who.customer, challenge)
}
