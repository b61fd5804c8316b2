import { useId, useRef } from 'react'
import { useForm } from 'react-hook-form'
import type { Card } from '../../contract/card.ts'
import type { Challenge } from '../../contract/identity.ts'
import type { Purpose } from '../../contract/permission.ts'
import { type MessageId, useWords } from '../../i18n/words.ts'
import { Announcement } from '../../parts/Announcement.tsx'
import { OtherWays } from '../../parts/OtherWays.tsx'
import { ProblemNotice } from '../../parts/ProblemNotice.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { ErrorSummary } from '../../ui/fields/ErrorSummary.tsx'
import { useClearOnHide } from '../../ui/fields/use-clear-on-hide.ts'
import { Button } from '../../ui/page/Button.tsx'
import { Fold, Folds } from '../../ui/page/Fold.tsx'
import { Notice } from '../../ui/page/Notice.tsx'
import { PhoneIcon, QuestionIcon } from '../../ui/pictures/icons.tsx'
import { answerOf, emptyEntry, missingWords } from './answers.ts'
import { OnlyOtherWays } from './OnlyOtherWays.tsx'
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

const isLastTry = ({ attemptsLeft }: Challenge) => attemptsLeft <= 1

const Tries = ({ left }: { left: number }) => {
  const { say } = useWords()
  return <p className="soft">{say('identity.tries', { count: left })}</p>
}

/** The plain warning before the last try (PSD2 RTS Art. 4). */
const LastTry = () => {
  const { say } = useWords()
  return (
    <>
      <p>
        <strong>{say('identity.last-try')}</strong>
      </p>
      <p>{say('identity.last-try-more')}</p>
    </>
  )
}

const WhatHappened = ({ happened, challenge }: { happened: Happened; challenge: Challenge }) => {
  const { say } = useWords()
  const last = isLastTry(challenge)
  if (happened.kind === 'failed') {
    return <ProblemNotice failure={happened.failure}>{last && <LastTry />}</ProblemNotice>
  }
  const wrong = happened.kind === 'wrong'
  return (
    <Announcement of={happened} tone={wrong ? 'stop' : last ? 'warn' : 'info'}>
      <p>{say(happenedMessage[happened.kind], { count: challenge.questions.length })}</p>
      {last && <LastTry />}
      {wrong && !last && <p>{say('identity.tries', { count: challenge.attemptsLeft })}</p>}
    </Announcement>
  )
}

/** The notice above the questions: what has just happened, or else the warning before the last try. */
const noticeOf = (happened: Happened | null, challenge: Challenge) => {
  if (happened) return <WhatHappened happened={happened} challenge={challenge} />
  return (
    isLastTry(challenge) && (
      <Notice tone="warn">
        <LastTry />
      </Notice>
    )
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
  const { errors: invalid, submitCount } = form.formState
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

  const missing = questions.flatMap((question, at) =>
    invalid.answers?.[at] ? [{ fieldId: `${fieldId}-${at}`, text: say(...missingWords(question)) }] : [],
  )
  const canAnswer = questions.every(({ kind }) => kind !== 'unsupported')
  const errors = <ErrorSummary heading={say('form.problems')} problems={missing} attempt={submitCount} />
  // A new event replaces the reason of the redirect.
  const notice = missing.length > 1 ? errors : noticeOf(missing.length > 0 ? null : happened, challenge)

  return (
    <Screen
      heading={say('identity.heading')}
      card={card}
      form
      notice={notice}
      whys={[
        'identity-first',
        'grant-expired',
        ...(card.status === 'active' ? (['activated'] as const) : []),
      ]}
    >
      {steps > 1 && <p className="soft">{say('identity.page', { step, steps })}</p>}
      <form ref={element} onSubmit={submit} noValidate autoComplete="on" className="stack">
        {/* A single error is beside its field, so the warning before the last try stays above. */}
        {missing.length === 1 && errors}
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
          {canAnswer && (
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
        {isLastTry(challenge) && missing.length > 1 && (
          <div>
            <LastTry />
          </div>
        )}
        {happened?.kind !== 'wrong' && !isLastTry(challenge) && <Tries left={challenge.attemptsLeft} />}
      </form>
      {canAnswer ? (
        <Folds>
          <Fold title={say('identity.why')} icon={<QuestionIcon />}>
            <p>{say('identity.why-more')}</p>
          </Fold>
          <Fold title={say('identity.other-ways')} icon={<PhoneIcon />}>
            <OtherWays />
          </Fold>
        </Folds>
      ) : (
        <OnlyOtherWays />
      )}
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
