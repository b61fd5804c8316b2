import { SealedAnswers } from '../../src/contract/pin.ts'
import { challengeView, openOne, pageOf, turnTo } from './challenge.ts'
import { countRight, countWrong, giveGrant } from './identity.ts'
import { openMessage } from './message.ts'
import { isAnswer, isRight } from './question.ts'
import { requireSession } from './session.ts'
import type { Method } from './world.ts'

/**
 * Judges a page of answers as a whole: neither the answer nor its time tells which one was wrong (PSD2 RTS
 * Art. 4(3)(a)). Out: the grant after the last page, else the next page, else the same page with one try fewer.
 *
 * @throws challenge-not-found; identity-locked with `until`, on the last wrong answer too; challenge-expired; what
 * `openMessage` throws; answers-incomplete (no try lost); session-required, session-expired
 */
export const answerChallenge: Method<'answerChallenge'> = async (
  world,
  { caller, params, input },
  refuse,
) => {
  const who = requireSession(world, caller, refuse)
  const challenge = openOne(world, who, params.challengeId, refuse)
  const { cardId, purpose, step } = challenge
  const bound = { sessionId: who.sessionId, cardId }
  const { answers } = await openMessage(world, SealedAnswers, input.encryptedAnswers, bound, refuse)

  const page = pageOf(who.customer, step)
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
    const until = countWrong(world, who.customer.id, step)
    if (until) throw refuse('identity-locked', { until })
    return { outcome: 'wrong', challenge: challengeView(world, who.customer, challenge) }
  }

  countRight(world, who.customer.id, step)
  if (step < who.customer.questions.length) {
    turnTo(world, who.customer, challenge, step + 1)
    return { outcome: 'next', challenge: challengeView(world, who.customer, challenge) }
  }
  challenge.answered = true
  return { outcome: 'granted', grant: giveGrant(world, who.sessionId, cardId, purpose) }
}
