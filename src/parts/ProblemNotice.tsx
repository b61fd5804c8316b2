import type { Failure } from '../api/outcome.ts'
import { useWords } from '../i18n/words.ts'
import { Announcement } from './Announcement.tsx'
import { failureMessage, failureValues, ownWordsOf } from './problem-words.ts'

/**
 * The text about a failed call. If the issuer sent its own text, with no code of the contract, that text is shown.
 * Otherwise it is a message of the catalog.
 */
export const FailureWords = ({ failure }: { failure: Failure }) => {
  const { say, as } = useWords()
  const own = ownWordsOf(failure)
  if (own.length === 0) return <p>{say(failureMessage(failure), failureValues(failure, as))}</p>
  return (
    <>
      {own.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p>{say('refused.next')}</p>
    </>
  )
}

type Props = { failure: Failure; children?: React.ReactNode }

/** Shows a failed call on its screen: what happened and what to do next, but nothing that was sent. */
export const ProblemNotice = ({ failure, children }: Props) => (
  <Announcement of={failure} tone="stop">
    <FailureWords failure={failure} />
    {children}
  </Announcement>
)
