import type { UseFormReturn } from 'react-hook-form'
import type { Question } from '../../contract/identity.ts'
import { useWords } from '../../i18n/words.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { TextField } from '../../ui/Field.tsx'
import { answerOf, type Entry, missingMessage, subjectWords } from './answers.ts'

export type AnswersForm = { answers: Entry[] }

type Props = { question: Question; index: number; id: string; form: UseFormReturn<AnswersForm> }

/**
 * One question, drawn as its kind asks. Answers are secrets: no browser is asked to remember them, except that it may
 * fill in what it knows by the standard tokens (WCAG 1.3.5).
 */
export const QuestionField = ({ question, index, id, form }: Props) => {
  const { say, as } = useWords()
  const { register, formState, getValues } = form
  const words = subjectWords[question.subject]
  const length = 'length' in question ? question.length : 0
  const label = question.prompt ? <span translate="no">{question.prompt}</span> : say(words.label, { length })
  const hint = words.hint && !question.prompt ? say(words.hint, { length }) : undefined
  const wrong = formState.errors.answers?.[index]
  const error = wrong ? say(missingMessage[question.kind], { length }) : undefined
  const validate = () => {
    const entry = getValues(`answers.${index}`)
    return answerOf(question, entry) !== null
  }
  const value = register(`answers.${index}.value`, question.kind === 'date' ? {} : { validate })

  switch (question.kind) {
    case 'date':
      return (
        <DateField
          id={id}
          legend={label}
          hint={hint}
          error={error}
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
          id={id}
          label={label}
          hint={hint}
          error={error}
          inputMode="numeric"
          autoComplete={question.subject === 'security-code' ? 'cc-csc' : 'off'}
          size={question.length + 2}
          {...value}
        />
      )
    case 'text':
      return (
        <TextField
          id={id}
          label={label}
          hint={hint}
          error={error}
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
          id={id}
          legend={label}
          hint={hint}
          error={error}
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
          id={id}
          label={label}
          hint={
            <>
              {hint} <span translate="no">{question.sentTo.to}</span>
            </>
          }
          error={error}
          inputMode="numeric"
          autoComplete="one-time-code"
          size={question.length + 2}
          {...value}
        />
      )
  }
}
