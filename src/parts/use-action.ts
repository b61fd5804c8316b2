import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, useTransition } from 'react'
import { useNavigation } from 'react-router'
import { longestWait } from '../api/client.ts'
import type { Outcome } from '../api/outcome.ts'

/** The state of an action that the person starts with a button. */
export type Action<T> = {
  pending: boolean
  /** The outcome of the last run; null before the first run and during a run. */
  outcome: Outcome<T> | null
  /**
   * Starts the work, unless the action is still pending. The work gets a signal that aborts when its time is up. An
   * exception reaches the error boundary.
   *
   * @param work its closure may contain a secret until the work has ended
   */
  run(work: (signal: AbortSignal) => Promise<Outcome<T>>): void
  /** Forgets the last outcome. */
  clear(): void
}

/**
 * Whether the person has left the screen or is leaving: the screen stays drawn until the next screen has loaded. Then
 * an outcome must not lead the person back; the card's page shows the result.
 */
export const useHasLeft = () => {
  const { state } = useNavigation()
  const hasLeft = useRef(false)
  useEffect(() => {
    hasLeft.current = state !== 'idle'
    return () => {
      hasLeft.current = true
    }
  }, [state])
  return hasLeft
}

/** Calls `onOutcome` after an outcome is drawn, unless the person has left the screen by then. */
export const useOutcome = <T>(outcome: Outcome<T> | null, onOutcome: (outcome: Outcome<T>) => void): void => {
  const hasLeft = useHasLeft()
  const tell = useEffectEvent(onOutcome)
  // A layout effect runs before the outcome is painted, so it cannot clear anything that the person types after that.
  useLayoutEffect(() => {
    if (outcome && !hasLeft.current) tell(outcome)
  }, [outcome, hasLeft])
}

/**
 * An action that a person starts with a button: pending, then answered, refused or unanswered. If the person leaves
 * the screen, the outcome does not change the page, but a request that is under way is not cancelled.
 *
 * @param onOutcome called with each outcome after it is drawn, unless the person has left the screen by then
 */
export const useAction = <T>(onOutcome: (outcome: Outcome<T>) => void = () => undefined): Action<T> => {
  const [pending, setPending] = useState(false)
  const [outcome, setOutcome] = useState<Outcome<T> | null>(null)
  // An error thrown in a transition reaches the error boundary. The work itself is not a transition: React combines
  // all transitions that run at the same time, so one call without an answer would block every other action.
  const [, startTransition] = useTransition()
  useOutcome(outcome, onOutcome)
  const settle = async (work: (signal: AbortSignal) => Promise<Outcome<T>>) => {
    try {
      setOutcome(await work(AbortSignal.timeout(longestWait)))
    } catch (error) {
      startTransition(() => {
        throw error
      })
    }
    setPending(false)
  }
  return {
    pending,
    outcome,
    clear: () => setOutcome(null),
    run: (work) => {
      if (pending) return
      setOutcome(null)
      setPending(true)
      void settle(work)
    },
  }
}
