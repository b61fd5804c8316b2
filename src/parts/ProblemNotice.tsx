import type { ApiProblem } from '../api/client.ts'
import { useWords } from '../i18n/words.ts'
import { Announcement } from './Announcement.tsx'
import { problemMessage, problemValues } from './problem-words.ts'

type Props = { error: ApiProblem; children?: React.ReactNode }

/** A failed call, said in place: what happened, what to do next, and nothing of what was sent. */
export const ProblemNotice = ({ error, children }: Props) => {
  const { say, as } = useWords()
  return (
    <Announcement of={error} tone={error.code === 'pin-refused' ? 'warn' : 'stop'}>
      <p>{say(problemMessage[error.code], problemValues(error, as))}</p>
      {children}
    </Announcement>
  )
}
