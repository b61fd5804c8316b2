import { useState } from 'react'
import { useNavigate, useRevalidator } from 'react-router'
import { ApiProblem, call, leavesResultUnknown } from '../../api/client.ts'
import { sendSealed } from '../../api/seal.ts'
import type { Card, Purpose } from '../../contract/card.ts'
import type { AnswerResult, Challenge } from '../../contract/identity.ts'
import { actionPath } from '../../paths.ts'

/** What has just happened, said above the questions. A new object each time: the same news twice is news twice. */
export type News =
  | { kind: 'wrong' | 'next' | 'new-code' | 'new-questions' | 'lost' | 'cleared' }
  | { kind: 'failed'; error: ApiProblem }

export type Answers = { questionId: string; value: string }[]

/** Whether the page may be behind the issuer: what was sent may have counted, or the questions are no longer these. */
const isBehind = (error: ApiProblem) =>
  leavesResultUnknown(error) ||
  ['answers-incomplete', 'challenge-not-found', 'challenge-expired'].includes(error.code)

/**
 * The questions as the issuer asks them now, and the ways to answer. When an answer gets lost the issuer is asked where
 * things stand before anything is sent again, so a page never goes on sending answers to questions that are over.
 */
export const useChallenge = (card: Card, purpose: Purpose, first: Challenge) => {
  const navigate = useNavigate()
  const revalidator = useRevalidator()
  const [challenge, setChallenge] = useState(first)
  const [news, setNews] = useState<News | null>(null)
  const [busy, setBusy] = useState<'answer' | 'code' | null>(null)
  const [behind, setBehind] = useState(false)

  const granted = () => navigate(actionPath[purpose](card.id), { replace: true })

  /** Asks where things stand; the questions may be the same, others, or over. */
  const catchUp = async (): Promise<void> => {
    const params = { cardId: card.id, purpose }
    const identity = await call('readIdentity', { params })
    if (identity.state === 'granted') return granted()
    if (identity.state === 'locked') return revalidator.revalidate()
    const now = await call('openChallenge', { params })
    const same = now.id === challenge.id && now.step === challenge.step
    setChallenge(now)
    setBehind(false)
    setNews({ kind: same ? 'lost' : now.id === challenge.id ? 'next' : 'new-questions' })
  }

  const fail = async (error: unknown): Promise<void> => {
    if (!(error instanceof ApiProblem)) throw error
    if (error.code === 'identity-locked') return revalidator.revalidate()
    setNews({ kind: 'failed', error })
    if (!isBehind(error)) return
    setBehind(true)
    // Where nobody answers yet, the next try begins with this question.
    await catchUp().catch(() => undefined)
  }

  const attempt = async (what: 'answer' | 'code', work: () => Promise<unknown>) => {
    if (busy) return
    setBusy(what)
    setNews(null)
    try {
      await (behind ? catchUp() : work())
    } catch (error) {
      await fail(error)
    } finally {
      setBusy(null)
    }
  }

  const take = (result: AnswerResult) => {
    if (result.outcome === 'granted') return granted()
    setChallenge(result.challenge)
    setNews({ kind: result.outcome })
  }

  /** @param answers live in this argument until they are sealed */
  const answer = (answers: Answers) =>
    attempt('answer', async () =>
      take(
        await sendSealed(card.id, { answers }, (encryptedAnswers) =>
          call('answerChallenge', { params: { challengeId: challenge.id }, input: { encryptedAnswers } }),
        ),
      ),
    )

  const resend = () =>
    attempt('code', async () => {
      setChallenge(await call('resendCode', { params: { challengeId: challenge.id } }))
      setNews({ kind: 'new-code' })
    })

  return { challenge, news, busy, answer, resend, tell: setNews }
}
