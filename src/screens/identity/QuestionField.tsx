import type { UseFormReturn } from 'react-hook-form'
import type { Question } from '../../contract/identity.ts'
import { Rich } from '../../i18n/Rich.tsx'
import { useWords } from '../../i18n/words.ts'
import { ChoiceField } from '../../ui/fields/ChoiceField.tsx'
import { DateField } from '../../ui/fields/DateField.tsx'
import { TextField } from '../../ui/fields/Field.tsx'
import { Notice } from '../../ui/page/Notice.tsx'
import { CardSide } from '../../ui/pictures/CardSide.tsx'
import { answerOf, type Entry, lengthOf, missingWords, subjectWords } from './answers.ts'

export type AnswersForm = { answers: Entry[] }

type Props = { question: Question; index: number; id: string; form: UseFormReturn<AnswersForm> }

/**
 * One question; its kind decides the input. Answers are secrets, so `autocomplete` is "off", and browsers do not
 * remember them. Where a standard token fits, such as `bday-day`, a browser may fill in the answer (WCAG 1.3.5).
 */
export const QuestionField = ({ question, index, id, form }: Props) => {
  const { say, as } = useWords()
  const { register, formState, getValues } = form
  const words = subjectWords[question.subject]
  const length = lengthOf(question)
  const label = question.prompt ? <span translate="no">{question.prompt}</span> : say(words.label, { length })
  const hint = words.hint && !question.prompt ? say(words.hint, { length }) : undefined
  const wrong = formState.errors.answers?.[index]
  const error = wrong ? say(...missingWords(question)) : undefined
  const field = { id, label, hint, error }
  const group = { id, legend: label, hint, error }
  const validate = () => {
    const entry = getValues(`answers.${index}`)
    return answerOf(question, entry) !== null
  }
  const value = register(`answers.${index}.value`, question.kind === 'date' ? {} : { validate })

  switch (question.kind) {
    case 'date':
      return (
        <DateField
          {...group}
          order={as.dateOrder()}
          labels={{ day: say('identity.day'), month: say('identity.month'), year: say('identity.year') }}
          inputs={{
            day: { autoComplete: 'bday-day', ...register(`answers.${index}.day`, { validate }) },
            month: { autoComplete: 'bday-month', ...register(`answers.${index}.month`, { validate }) },
            year: { autoComplete: 'bday-year', ...register(`answers.${index}.year`, { validate }) },
          }}
        />
      )
    case 'digits':
      return (
        <TextField
          {...field}
          inputMode="numeric"
          autoComplete={question.subject === 'security-code' ? 'cc-csc' : 'off'}
          size={question.length + 2}
          picture={question.subject === 'security-code' && !question.prompt && <CardSide side="back" />}
          {...value}
        />
      )
    case 'text':
      return (
        <TextField
          {...field}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={question.maxLength}
          {...value}
        />
      )
    case 'choice':
      return (
        <ChoiceField
          {...group}
          options={question.options.map(({ id: option, label: text }) => ({
            value: option,
            label: <span translate="no">{text}</span>,
          }))}
          input={value}
        />
      )
    case 'code':
      return (
        <TextField
          {...field}
          hint={
            <Rich
              of="identity.code-sent-hint"
              values={{ length, to: <span translate="no">{question.sentTo.to}</span> }}
            />
          }
          inputMode="numeric"
          autoComplete="one-time-code"
          size={question.length + 2}
          {...value}
        />
      )
    case 'unsupported':
      return (
        // The error summary links here, because there is no control to link to.
        <div id={id} tabIndex={-1}>
          <Notice tone="info" title={question.prompt && label}>
            <p>{say('identity.unsupported')}</p>
          </Notice>
        </div>
      )
  }
}
