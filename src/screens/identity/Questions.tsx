import { useId, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useNavigate, useRevalidator } from 'react-router'
import { ApiProblem, call } from '../../api/client.ts'
import { sendSealed } from '../../api/seal.ts'
import type { Card } from '../../contract/card.ts'
import type { Challenge } from '../../contract/identity.ts'
import { useWords } from '../../i18n/words.ts'
import { CardName } from '../../parts/CardFace.tsx'
import { OtherWays } from '../../parts/OtherWays.tsx'
import { ProblemNotice } from '../../parts/ProblemNotice.tsx'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/Button.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { useClearOnHide } from '../../ui/use-clear-on-hide.ts'
import { answerOf, emptyEntry, missingMessage } from './answers.ts'
import { type AnswersForm, QuestionField } from './QuestionField.tsx'

/** What is said above the questions about the last attempt. */
type News = 'wrong' | 'next' | 'new-code' | 'new-questions'
type Word = { kind: News | 'cleared' } | { kind: 'failed'; error: ApiProblem }

const blank = ({ questions }: Challenge): AnswersForm => ({ answers: questions.map(() => emptyEntry) })

export const Questions = ({ card, first }: { card: Card; first: Challenge }) => {
  const { say } = useWords()
  const navigate = useNavigate()
  const revalidator = useRevalidator()
  const fieldId = useId()
  const [challenge, setChallenge] = useState(first)
  const [word, setWord] = useState<Word | null>(null)
  const form = useForm<AnswersForm>({ defaultValues: blank(first), shouldFocusError: false })
  const [busy, setBusy] = useState(false)
  const { errors, submitCount } = form.formState
  const { questions, attemptsLeft } = challenge
  const code = questions.find((question) => question.kind === 'code')

  const clear = (next: Challenge = challenge) => form.reset(blank(next), { keepSubmitCount: true })

  useClearOnHide(() => {
    const typed = form.getValues('answers').some((entry) => Object.values(entry).some(Boolean))
    if (!typed) return
    clear()
    setWord({ kind: 'cleared' })
  })

  /** Shows the questions the issuer asks now: after a refusal the same ones, after a right page the next. */
  const ask = (next: Challenge, kind: News) => {
    setChallenge(next)
    clear(next)
    setWord({ kind })
  }

  const askAnew = async () =>
    ask(await call('openChallenge', { params: { cardId: card.id, purpose: 'choose' } }), 'new-questions')

  /** Runs one call to the issuer and says how it failed, if it did. */
  const attempt = async (work: () => Promise<unknown>) => {
    setBusy(true)
    setWord(null)
    try {
      await work()
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      if (error.code === 'identity-locked') await revalidator.revalidate()
      else if (error.code === 'challenge-expired' || error.code === 'challenge-not-found')
        await attempt(askAnew)
      else setWord({ kind: 'failed', error })
    } finally {
      setBusy(false)
    }
  }

  const answer = form.handleSubmit(async ({ answers: entries }) => {
    const answers = questions.map((question, at) => ({
      questionId: question.id,
      value: answerOf(question, entries[at] ?? emptyEntry) ?? '',
    }))
    clear()
    await attempt(async () => {
      const result = await sendSealed(card.id, { answers }, (encryptedAnswers) =>
        call('answerChallenge', { params: { challengeId: challenge.id }, input: { encryptedAnswers } }),
      )
      if (result.outcome === 'granted') await navigate(paths.choosePin(card.id), { replace: true })
      else ask(result.challenge, result.outcome)
    })
  })

  const resend = () =>
    attempt(async () => ask(await call('resendCode', { params: { challengeId: challenge.id } }), 'new-code'))

  const missing = questions.flatMap((question, at) =>
    errors.answers?.[at]
      ? [
          {
            fieldId: `${fieldId}-${at}`,
            text: say(missingMessage[question.kind], { length: 'length' in question ? question.length : 0 }),
          },
        ]
      : [],
  )

  return (
    <Page heading={say('identity.heading')} lead={<CardName card={card} />}>
      {missing.length > 0 && (
        <ErrorSummary heading={say('form.problems')} problems={missing} attempt={submitCount} />
      )}
      {word?.kind === 'failed' && <ProblemNotice error={word.error} />}
      {word && word.kind !== 'failed' && missing.length === 0 && (
        <Notice tone={word.kind === 'wrong' ? 'stop' : 'info'} role="alert">
          <p>{say(`identity.${word.kind}`)}</p>
        </Notice>
      )}
      {attemptsLeft === 1 ? (
        <Notice tone="warn" title={say('identity.last-try')}>
          <p>{say('identity.last-try-more')}</p>
        </Notice>
      ) : (
        <p>{say('identity.tries', { count: attemptsLeft })}</p>
      )}
      {challenge.steps > 1 && (
        <p className="soft">{say('identity.page', { step: challenge.step, steps: challenge.steps })}</p>
      )}
      <form onSubmit={answer} noValidate autoComplete="on" className="stack">
        {questions.map((question, at) => (
          <QuestionField
            key={`${challenge.step} ${question.id}`}
            question={question}
            index={at}
            id={`${fieldId}-${at}`}
            form={form}
          />
        ))}
        <div className="cluster">
          <Button type="submit" busy={busy} busyLabel={say('identity.busy')}>
            {say('identity.submit')}
          </Button>
          {code && (
            <Button tone="quiet" onClick={resend}>
              {say('identity.resend')}
            </Button>
          )}
        </div>
      </form>
      <details>
        <summary>{say('identity.why')}</summary>
        <p>{say('identity.why-more')}</p>
      </details>
      <OtherWays heading={say('identity.other-ways')} />
    </Page>
  )
}
