import { useEffect, useRef } from 'react'
import type { ApiProblem } from '../api/client.ts'
import { useWords } from '../i18n/words.ts'
import { Notice } from '../ui/Notice.tsx'
import { problemMessage } from './problem-words.ts'

type Props = { error: ApiProblem; children?: React.ReactNode }

/** A failed call, said in place: what happened, what to do next, and nothing of what was sent. Takes the focus. */
export const ProblemNotice = ({ error, children }: Props) => {
  const { say, as } = useWords()
  const box = useRef<HTMLDivElement>(null)
  const { attemptsLeft, until, retryAfter } = error.problem ?? {}

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new failure is announced, the same code twice as well
  useEffect(() => box.current?.focus(), [error])

  return (
    <div ref={box} tabIndex={-1} role="alert">
      <Notice tone={error.code === 'pin-refused' ? 'warn' : 'stop'}>
        <p>
          {say(problemMessage[error.code], {
            attempts: attemptsLeft ?? 0,
            until: until ? as.time(until) : '',
            seconds: retryAfter ?? 60,
          })}
        </p>
        {children}
      </Notice>
    </div>
  )
}
