import { longestWait } from './client.ts'
import { isRefusedWith, type Outcome, type Refused, Unanswered } from './outcome.ts'
import type { Pause } from './pause.ts'

/** ms before each further try. */
const waits = [500, 1500, 3000]

/** Whether the result is unknown, or the first try is still being processed. */
export const isOpen = (outcome: Outcome<unknown>): boolean =>
  outcome.kind === 'unanswered' || isRefusedWith(outcome, 'set-in-progress')

/** Whether the session ended. Then another try could act in the name of the next person. */
const isOver = (outcome: Outcome<unknown>) =>
  (outcome.kind === 'unanswered' && outcome.because === 'other-session') ||
  isRefusedWith(outcome, 'session-required', 'session-expired')

/** ms before the next try. The issuer may ask for a longer wait. */
const waitAfter = (outcome: Outcome<unknown>, wait: number) =>
  outcome.kind === 'unanswered' ? Math.max(wait, (outcome.retryAfter ?? 0) * 1000) : wait

/**
 * Whether a refusal says nothing about an earlier, lost try: it has no code of the contract, so it may come from a
 * gateway, or the issuer refuses before it checks the idempotency key.
 */
const saysNothingOfBefore = (outcome: Outcome<unknown>): outcome is Refused =>
  outcome.kind === 'refused' &&
  (!outcome.code ||
    isRefusedWith(outcome, 'rate-limited', 'request-invalid', 'session-required', 'session-expired'))

type Ways = {
  /** Ends the tries; by default after `longestWait`. */
  signal?: AbortSignal
  /** The same request was sent before and got no answer. */
  wasLost?: boolean
  /** Called before each further try. */
  onAgain?: () => void
  pause: Pause
}

/**
 * Sends a request, and sends the same request again while no answer comes. The request must carry an idempotency key:
 * the issuer acts on it once and repeats its first answer.
 *
 * @returns the first definite outcome; the last open one when the tries are used up or `signal` aborts
 */
export const untilAnswered = async <T>(
  send: (signal: AbortSignal) => Promise<Outcome<T>>,
  { signal = AbortSignal.timeout(longestWait), wasLost = false, onAgain, pause }: Ways,
): Promise<Outcome<T>> => {
  let isLost = wasLost
  let outcome = await send(signal)
  for (const wait of waits) {
    isLost ||= outcome.kind === 'unanswered'
    const isSettled = !isOpen(outcome) && !(isLost && saysNothingOfBefore(outcome))
    if (isSettled || isOver(outcome) || signal.aborted) break
    onAgain?.()
    await pause(waitAfter(outcome, wait), signal)
    if (signal.aborted) break
    outcome = await send(signal)
  }
  // If the refusal says nothing about the lost try, the result of that try is still unknown.
  return isLost && saysNothingOfBefore(outcome) ? new Unanswered(outcome.endpoint, 'unavailable') : outcome
}
