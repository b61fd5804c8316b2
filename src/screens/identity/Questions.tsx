import { useId, useRef } from 'react'
import { useForm } from 'react-hook-form'
import type { Card } from '../../contract/card.ts'
import type { Challenge } from '../../contract/identity.ts'
import type { Purpose } from '../../contract/permission.ts'
import { type MessageId, useWords } from '../../i18n/words.ts'
import { Announcement } from '../../parts/Announcement.tsx'
import { CardName } from '../../parts/CardFace.tsx'
import { OtherWays } from '../../parts/OtherWays.tsx'
import { ProblemNotice } from '../../parts/ProblemNotice.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { ErrorSummary } from '../../ui/fields/ErrorSummary.tsx'
import { useClearOnHide } from '../../ui/fields/use-clear-on-hide.ts'
import { Button } from '../../ui/page/Button.tsx'
import { Notice } from '../../ui/page/Notice.tsx'
import { answerOf, emptyEntry, missingMessage } from './answers.ts'
import { type AnswersForm, QuestionField } from './QuestionField.tsx'
import { type Happened, useChallenge } from './use-challenge.ts'

const blank = ({ questions }: Challenge): AnswersForm => ({ answers: questions.map(() => emptyEntry) })

const happenedMessage: Record<Exclude<Happened['kind'], 'failed'>, MessageId> = {
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

const WhatHappened = ({ happened, challenge }: { happened: Happened; challenge: Challenge }) => {
  const { say } = useWords()
  if (happened.kind === 'failed') return <ProblemNotice failure={happened.failure} />
  const wrong = happened.kind === 'wrong'
  return (
    <Announcement of={happened} tone={wrong ? 'stop' : 'info'}>
      <p>{say(happenedMessage[happened.kind], { count: challenge.questions.length })}</p>
      {wrong && <Tries left={challenge.attemptsLeft} />}
    </Announcement>
  )
}

type Asking = Pick<ReturnType<typeof useChallenge>, 'happened' | 'busy' | 'answer' | 'resend' | 'tell'>
type FormProps = Asking & { card: Card; challenge: Challenge }

const QuestionsForm = ({ card, challenge, happened, busy, answer, resend, tell }: FormProps) => {
  const { say } = useWords()
  const fieldId = useId()
  const element = useRef<HTMLFormElement>(null)
  const form = useForm<AnswersForm>({
    defaultValues: blank(challenge),
    shouldFocusError: false,
    reValidateMode: 'onSubmit',
  })
  const { errors, submitCount } = form.formState
  const { questions, step, steps } = challenge

  const clear = () => form.reset(blank(challenge), { keepSubmitCount: true })

  useClearOnHide(element, () => {
    clear()
    tell({ kind: 'cleared' })
  })

  const submit = form.handleSubmit(({ answers: entries }) => {
    const answers = questions.map((question, at) => ({
      questionId: question.id,
      value: answerOf(question, entries[at] ?? emptyEntry) ?? '',
    }))
    clear()
    answer(answers)
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
      {happened && missing.length === 0 && <WhatHappened happened={happened} challenge={challenge} />}
      {happened?.kind !== 'wrong' && <Tries left={challenge.attemptsLeft} />}
      {steps > 1 && <p className="soft">{say('identity.page', { step, steps })}</p>}
      <form ref={element} onSubmit={submit} noValidate autoComplete="on" className="stack">
        {questions.map((question, at) => (
          <QuestionField
            key={question.id}
            question={question}
            index={at}
            id={`${fieldId}-${at}`}
            form={form}
          />
        ))}
        <div className="cluster">
          {questions.every(({ kind }) => kind !== 'unsupported') && (
            <Button type="submit" busy={busy === 'answer'} busyLabel={say('identity.busy')}>
              {say('identity.submit')}
            </Button>
          )}
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

type Props = { card: Card; purpose: Purpose; first: Challenge }

export const Questions = ({ card, purpose, first }: Props) => {
  const { challenge, ...asking } = useChallenge(card, purpose, first)
  // Each page of questions is a new form, with a blank entry for each of its questions.
  return (
    <QuestionsForm key={`${challenge.id} ${challenge.step}`} card={card} challenge={challenge} {...asking} />
  )
}
