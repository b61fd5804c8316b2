import { Purpose } from '../../src/contract/card.ts'
import type { Answer } from '../../src/contract/endpoints.ts'
import { cardView } from './card.ts'
import { attemptsLeft, identityLock } from './identity.ts'
import { instant, isPast, limits } from './limits.ts'
import { maskPhone, sendCode } from './outbox.ts'
import type { Refuse } from './problem.ts'
import { questionView } from './question.ts'
import { newId } from './random.ts'
import type { CustomerSeed, QuestionSeed } from './seed.ts'
import { requireSession, type Who } from './session.ts'
import type { OpenChallenge } from './state.ts'
import { cardOf, type Method, type World } from './world.ts'

/** The questions of a page; pages count from 1. */
export const pageOf = (customer: CustomerSeed, step: number): QuestionSeed[] => {
  const page = customer.questions[step - 1]
  if (!page) throw new Error(`customer ${customer.id} has no page ${step} of questions`)
  return page
}

const resendAt = ({ codeSentAt }: OpenChallenge): number =>
  codeSentAt === null ? 0 : Date.parse(codeSentAt) + limits.codeResendMs

/** An open challenge in the contract's words. */
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

/** Turns to a page, and sends the code if the page asks for one. */
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
 * Opens the identity questions, or returns those that are open already: they are not swapped until they are answered
 * (OWASP, on security questions).
 *
 * @throws card-not-found; request-invalid for an unknown purpose; identity-locked with `until`; action-not-allowed
 * with the `reason` that `card.eligibility` gives; session-required, session-expired
 */
export const openChallenge: Method<'openChallenge'> = async (world, { caller, params }, refuse) => {
  const who = requireSession(world, caller, refuse)
  const card = cardOf(who.customer, params.cardId, refuse)
  const purpose = Purpose.safeParse(params.purpose)
  if (!purpose.success) throw refuse('request-invalid', { detail: 'purpose: unknown' })
  const permission = cardView(world, who.customer, card).eligibility[purpose.data]
  if (!permission.allowed) {
    const { reason, until } = permission
    if (reason === 'identity-locked' && until) throw refuse('identity-locked', { until })
    throw refuse('action-not-allowed', { reason })
  }

  const open = world.state.challenges.find(
    (one) =>
      one.sessionId === who.sessionId &&
      one.cardId === card.id &&
      one.purpose === purpose.data &&
      !one.answered &&
      !isPast(one.expiresAt, world.clock()),
  )
  if (open) return challengeView(world, who.customer, open)

  const challenge: OpenChallenge = {
    id: newId(world.random),
    sessionId: who.sessionId,
    cardId: card.id,
    purpose: purpose.data,
    step: 1,
    expiresAt: instant(world.clock() + limits.challengeMs),
    codeSentAt: null,
    answered: false,
  }
  turnTo(world, who.customer, challenge, 1)
  world.state.challenges.push(challenge)
  return challengeView(world, who.customer, challenge)
}

type Unusable = 'challenge-not-found' | 'challenge-expired' | 'identity-locked'

/** An open challenge of this session. One that was answered is gone, and somebody else's was never there. */
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
 * @throws challenge-not-found, challenge-expired, identity-locked with `until`; request-invalid where the page asks
 * for no code; code-resend-too-soon with `retryAfter` in seconds; session-required, session-expired
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
