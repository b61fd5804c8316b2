import { useState } from 'react'
import { useNavigate, useRevalidator } from 'react-router'
import { type Failure, isRefusedWith, type Outcome } from '../../api/outcome.ts'
import { sendSealed } from '../../api/seal.ts'
import type { Card } from '../../contract/card.ts'
import type { Challenge } from '../../contract/identity.ts'
import type { Purpose } from '../../contract/permission.ts'
import { useCore } from '../../parts/core.ts'
import { type Action, useAction } from '../../parts/use-action.ts'
import { useAfterRefusal } from '../../parts/use-after-refusal.ts'
import { actionPath } from '../../paths.ts'

/** The latest event, shown above the questions. Each event is a new object, so the same text is announced again. */
export type Happened =
  | { kind: 'wrong' | 'next' | 'new-code' | 'new-questions' | 'lost' | 'cleared' }
  | { kind: 'failed'; failure: Failure }

export type Answers = { questionId: string; value: string }[]

/** The result of one button press. */
type Step =
  | { to: 'granted' | 'locked' }
  | { to: 'questions'; challenge: Challenge; happened: Exclude<Happened['kind'], 'failed' | 'cleared'> }

const step = (data: Step): Outcome<Step> => ({ kind: 'answered', data })

/** Whether the page may be out of date: the issuer may have acted on the call, or now asks other questions. */
const isBehind = (outcome: Outcome<unknown>) =>
  outcome.kind === 'unanswered'
    ? outcome.because !== 'not-sealed'
    : isRefusedWith(outcome, 'answers-incomplete', 'challenge-not-found', 'challenge-expired')

/** The time from which a new code can be requested. It is different for each code, so it identifies the code. */
const codeOf = ({ questions }: Challenge) =>
  questions.flatMap((one) => (one.kind === 'code' ? [one.resendAt] : []))[0]

/** Compares the questions before and after an unanswered call, to find out what the call did. */
const sinceThen = (before: Challenge, now: Challenge) => {
  if (now.id !== before.id) return 'new-questions'
  if (now.step !== before.step) return 'next'
  if (now.attemptsLeft < before.attemptsLeft) return 'wrong'
  return codeOf(now) === codeOf(before) ? 'lost' : 'new-code'
}

/** Whether the questions show no effect of the unanswered call. */
const isAsBefore = (outcome: Outcome<Step>) =>
  outcome.kind === 'answered' && outcome.data.to === 'questions' && outcome.data.happened === 'lost'

/**
 * The current challenge and the actions on it. After an unanswered call, the page first asks the issuer for the
 * current questions and only then sends something again. So the page never sends answers to questions that are over.
 */
export const useChallenge = (card: Card, purpose: Purpose, first: Challenge) => {
  const { api } = useCore()
  const navigate = useNavigate()
  const { revalidate } = useRevalidator()
  const afterRefusal = useAfterRefusal(card.id, purpose)
  const [challenge, setChallenge] = useState(first)
  const [happened, setHappened] = useState<Happened | null>(null)
  const [behind, setBehind] = useState(false)
  /** Reads the current questions: they may be the same, different, or over. */
  const catchUp = async (signal: AbortSignal): Promise<Outcome<Step>> => {
    const params = { cardId: card.id, purpose }
    const identity = await api.call('readIdentity', { params, signal })
    if (identity.kind !== 'answered') return identity
    if (identity.data.state !== 'unproven') return step({ to: identity.data.state })
    const now = await api.call('openChallenge', { params, signal })
    if (now.kind !== 'answered') return now
    return step({ to: 'questions', challenge: now.data, happened: sinceThen(challenge, now.data) })
  }

  const take = (outcome: Outcome<Step>): void => {
    if (outcome.kind !== 'answered') {
      setHappened({ kind: 'failed', failure: outcome })
      afterRefusal(outcome)
      return
    }
    const { data } = outcome
    if (data.to === 'questions') {
      setChallenge(data.challenge)
      setHappened({ kind: data.happened })
    } else if (data.to === 'granted') void navigate(actionPath[purpose](card.id), { replace: true })
    // The guard reads the lock and leads to the screen that shows it.
    else void revalidate()
  }

  const answering = useAction<Step>(take)
  const resending = useAction<Step>(take)

  const attempt = (action: Action<Step>, work: (signal: AbortSignal) => Promise<Outcome<Step>>): void => {
    if (answering.pending || resending.pending) return
    setHappened(null)
    // If the call had no effect: answers must be typed again, and a failed request for a code shows its failure.
    const isOver = (now: Outcome<Step>) => action === answering || !isAsBefore(now)
    action.run(async (signal) => {
      if (behind) {
        const now = await catchUp(signal)
        setBehind(now.kind !== 'answered')
        if (now.kind !== 'answered' || !isAsBefore(now)) return now
      }
      const outcome = await work(signal)
      if (!isBehind(outcome)) return outcome
      const now = await catchUp(signal)
      setBehind(now.kind !== 'answered')
      return now.kind === 'answered' && isOver(now) ? now : outcome
    })
  }

  /** @param answers kept only in this argument, until they are sealed */
  const answer = (answers: Answers): void =>
    attempt(answering, async (signal) => {
      const outcome = await sendSealed(api, { cardId: card.id, signal }, { answers }, (encryptedAnswers) =>
        api.call('answerChallenge', {
          params: { challengeId: challenge.id },
          input: { encryptedAnswers },
          signal,
        }),
      )
      if (outcome.kind !== 'answered') return outcome
      if (outcome.data.outcome === 'granted') return step({ to: 'granted' })
      return step({ to: 'questions', challenge: outcome.data.challenge, happened: outcome.data.outcome })
    })

  const resend = (): void =>
    attempt(resending, async (signal) => {
      const outcome = await api.call('resendCode', { params: { challengeId: challenge.id }, signal })
      if (outcome.kind !== 'answered') return outcome
      return step({ to: 'questions', challenge: outcome.data, happened: 'new-code' })
    })

  const busy = answering.pending ? 'answer' : resending.pending ? 'code' : null
  return { challenge, happened, busy, answer, resend, tell: setHappened }
}
