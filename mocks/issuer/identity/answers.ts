import { SealedAnswers } from '../../../src/contract/messages.ts'
import { countRight, countWrong, giveGrant } from '../cards/identity-lock.ts'
import { requireSession } from '../core/session.ts'
import type { Method } from '../core/world.ts'
import { openMessage } from '../sealing/sealed-message.ts'
import { challengeView, openOne, pageOf, turnTo } from './challenge.ts'
import { isAnswer, isRight } from './question.ts'

/**
 * Judges a page of answers as a whole: neither the response nor its timing shows which answer was wrong (PSD2 RTS
 * Art. 4(3)(a)).
 *
 * @returns after right answers the next page, or the grant if it was the last page; after wrong answers the same page
 * with one try fewer
 * @throws challenge-not-found; identity-locked with `until`, also on the last wrong answer; challenge-expired; the
 * problems of `openMessage`; answers-incomplete (no try is lost); session-required, session-expired
 */
export const answerChallenge: Method<'answerChallenge'> = async (world, call, refuse) => {
  const { sessionId, customer } = requireSession(world, call.caller, refuse)
  const challenge = openOne(world, { sessionId, customer }, call.params.challengeId, refuse)
  const { cardId, purpose, step } = challenge
  const sealed = call.input.encryptedAnswers
  const { answers } = await openMessage(world, SealedAnswers, sealed, { sessionId, cardId }, refuse)

  const page = pageOf(customer, step)
  const given = page.map(({ id }) => answers.filter(({ questionId }) => questionId === id))
  const complete = page.every((question, at) => {
    const [answer, ...more] = given[at] ?? []
    return answer !== undefined && more.length === 0 && isAnswer(question, answer.value)
  })
  if (!complete || answers.length !== page.length) throw refuse('answers-incomplete')

  const wrong = page.filter(
    (question, at) => !isRight(question, given[at]?.[0]?.value ?? '', world.seed.oneTimeCode),
  )
  if (wrong.length > 0) {
    const until = countWrong(world, customer.id, step)
    if (until) throw refuse('identity-locked', { until })
    return { outcome: 'wrong', challenge: challengeView(world, customer, challenge) }
  }

  countRight(world, customer.id, step)
  if (step < customer.questions.length) {
    turnTo(world, customer, challenge, step + 1)
    return { outcome: 'next', challenge: challengeView(world, customer, challenge) }
  }
  challenge.answered = true
  return { outcome: 'granted', grant: giveGrant(world, sessionId, cardId, purpose) }
}
