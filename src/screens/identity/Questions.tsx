import { useId } from 'react'
import { useForm } from 'react-hook-form'
import type { Card, Purpose } from '../../contract/card.ts'
import type { Challenge } from '../../contract/identity.ts'
import { type MessageId, useWords } from '../../i18n/words.ts'
import { Announcement } from '../../parts/Announcement.tsx'
import { CardName } from '../../parts/CardFace.tsx'
import { OtherWays } from '../../parts/OtherWays.tsx'
import { ProblemNotice } from '../../parts/ProblemNotice.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { Button } from '../../ui/Button.tsx'
import { ErrorSummary } from '../../ui/ErrorSummary.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useClearOnHide } from '../../ui/use-clear-on-hide.ts'
import { answerOf, emptyEntry, missingMessage } from './answers.ts'
import { type AnswersForm, QuestionField } from './QuestionField.tsx'
import { type News, useChallenge } from './use-challenge.ts'

const blank = ({ questions }: Challenge): AnswersForm => ({ answers: questions.map(() => emptyEntry) })

const newsMessage: Record<Exclude<News['kind'], 'failed'>, MessageId> = {
  wrong: 'identity.wrong',
  next: 'identity.next',
  'new-code': 'identity.new-code',
  'new-questions': 'identity.new-questions',
  lost: 'identity.lost',
  cleared: 'identity.cleared',
}

/** How many tries are left, and a plain warning before the last one (PSD2 RTS Art. 4). */
const Tries = ({ left }: { left: number }) => {
  const { say } = useWords()
  if (left > 1) return <p>{say('identity.tries', { count: left })}</p>
  return (
    <Notice tone="warn" title={say('identity.last-try')}>
      <p>{say('identity.last-try-more')}</p>
    </Notice>
  )
}

const WhatHappened = ({ news, challenge }: { news: News; challenge: Challenge }) => {
  const { say } = useWords()
  if (news.kind === 'failed') return <ProblemNotice error={news.error} />
  const wrong = news.kind === 'wrong'
  return (
    <Announcement of={news} tone={wrong ? 'stop' : 'info'}>
      <p>{say(newsMessage[news.kind], { count: challenge.questions.length })}</p>
      {wrong && <Tries left={challenge.attemptsLeft} />}
    </Announcement>
  )
}

type Props = { card: Card; purpose: Purpose; first: Challenge }

export const Questions = ({ card, purpose, first }: Props) => {
  const { say } = useWords()
  const fieldId = useId()
  const { challenge, news, busy, answer, resend, tell } = useChallenge(card, purpose, first)
  const form = useForm<AnswersForm>({
    defaultValues: blank(first),
    shouldFocusError: false,
    reValidateMode: 'onSubmit',
  })
  const { errors, submitCount } = form.formState
  const { questions, step, steps } = challenge

  const clear = () => form.reset(blank(challenge), { keepSubmitCount: true })

  useClearOnHide(() => {
    const typed = form.getValues('answers').some((entry) => Object.values(entry).some(Boolean))
    if (!typed) return
    clear()
    tell({ kind: 'cleared' })
  })

  const submit = form.handleSubmit(async ({ answers: entries }) => {
    const answers = questions.map((question, at) => ({
      questionId: question.id,
      value: answerOf(question, entries[at] ?? emptyEntry) ?? '',
    }))
    clear()
    await answer(answers)
  })

  const lengthOf = (at: number) => {
    const question = questions[at]
    return question && 'length' in question ? question.length : 0
  }
  const missing = questions.flatMap((question, at) =>
    errors.answers?.[at]
      ? [{ fieldId: `${fieldId}-${at}`, text: say(missingMessage[question.kind], { length: lengthOf(at) }) }]
      : [],
  )

  return (
    <Screen
      heading={say('identity.heading')}
      lead={<CardName card={card} />}
      whys={[
        'identity-first',
        'grant-expired',
        ...(card.status === 'active' ? (['activated'] as const) : []),
      ]}
    >
      {missing.length > 0 && (
        <ErrorSummary heading={say('form.problems')} problems={missing} attempt={submitCount} />
      )}
      {news && missing.length === 0 && <WhatHappened news={news} challenge={challenge} />}
      {news?.kind !== 'wrong' && <Tries left={challenge.attemptsLeft} />}
      {steps > 1 && <p className="soft">{say('identity.page', { step, steps })}</p>}
      <form onSubmit={submit} noValidate autoComplete="on" className="stack">
        {questions.map((question, at) => (
          <QuestionField
            key={`${challenge.id} ${step} ${question.id}`}
            question={question}
            index={at}
            id={`${fieldId}-${at}`}
            form={form}
          />
        ))}
        <div className="cluster">
          <Button type="submit" busy={busy === 'answer'} busyLabel={say('identity.busy')}>
            {say('identity.submit')}
          </Button>
          {questions.some(({ kind }) => kind === 'code') && (
            <Button
              tone="quiet"
              busy={busy === 'code'}
              busyLabel={say('identity.resending')}
              onClick={resend}
            >
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
    </Screen>
  )
}
