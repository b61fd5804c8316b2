import { type MessageId, useWords } from '../../i18n/words.ts'

/** What to do, one thing after another. */
export const Steps = ({ steps }: { steps: readonly MessageId[] }) => {
  const { say } = useWords()
  return (
    <ol>
      {steps.map((step) => (
        <li key={step}>{say(step)}</li>
      ))}
    </ol>
  )
}
