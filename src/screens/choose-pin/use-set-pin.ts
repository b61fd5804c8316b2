import { useState } from 'react'
import { type Failure, isRefusedWith, type Outcome } from '../../api/outcome.ts'
import { sendSealed } from '../../api/seal.ts'
import { isOpen, untilAnswered } from '../../api/settle.ts'
import type { PinSetResult } from '../../contract/pin.ts'
import { useCore } from '../../parts/core.ts'
import { useAction } from '../../parts/use-action.ts'

/** The progress of setting a PIN. `unknown`: no answer came. `not-set`: the PIN was certainly not set. */
export type SetPhase =
  | { kind: 'entry' }
  | { kind: 'sending' }
  | { kind: 'checking' }
  | { kind: 'unknown' }
  | { kind: 'not-set' }
  | { kind: 'failed'; failure: Failure }

type Sent = { encryptedPin: string; idempotencyKey: string }
type Target = { cardId: string; grantId: string; onOutcome: (outcome: Outcome<PinSetResult>) => void }

/**
 * Sends a PIN to the issuer, once.
 *
 * Each PIN has its own idempotency key. When no answer comes, the same message is sent again with the same key: the
 * issuer acts on it once, and repeats its first answer. The form comes back only after an answer that says
 * whether the PIN is set. So the person cannot enter another PIN before that is known.
 */
export const useSetPin = ({ cardId, grantId, onOutcome }: Target) => {
  const { api, readings, pause } = useCore()
  const { pending, outcome, run, clear } = useAction<PinSetResult>(onOutcome)
  // The PIN in this message is encrypted, so the message may be kept here for another try.
  const [sent, setSent] = useState<Sent | null>(null)
  const [again, setAgain] = useState(false)

  const deliver = async (message: Sent, signal: AbortSignal, wasLost = false) => {
    setSent(message)
    const { encryptedPin, idempotencyKey } = message
    const input = { grantId, encryptedPin }
    const result = await untilAnswered(
      (within) => api.call('setPin', { params: { cardId }, input, idempotencyKey, signal: within }),
      { signal, wasLost, pause, onAgain: () => setAgain(true) },
    )
    if (result.kind === 'answered') readings.keepCard(result.data.card)
    return result
  }

  /** @param pin kept only in this argument, until it is sealed */
  const set = (pin: string): void => {
    const idempotencyKey = crypto.randomUUID()
    setSent(null)
    setAgain(false)
    run((signal) =>
      sendSealed(api, { cardId, signal }, { pin }, (encryptedPin) =>
        deliver({ encryptedPin, idempotencyKey }, signal),
      ),
    )
  }

  /** Sends the last message again, to find out whether its PIN was set. */
  const check = (): void => {
    if (!sent) return
    setAgain(true)
    run((signal) => deliver(sent, signal, true))
  }

  const phase = ((): SetPhase => {
    if (pending) return { kind: again ? 'checking' : 'sending' }
    if (!outcome) return { kind: 'entry' }
    // The next screen is loading.
    if (outcome.kind === 'answered') return { kind: 'sending' }
    // If the connection is lost before the PIN is sent, the result is known: nothing was set.
    if (outcome.endpoint === 'setPin' && isOpen(outcome)) return { kind: 'unknown' }
    // A message that is sent again gets these refusals only if its PIN was not set: the message is too old, or it
    // was refused before and that answer was lost.
    if (again && isRefusedWith(outcome, 'message-expired', 'message-replayed')) return { kind: 'not-set' }
    return { kind: 'failed', failure: outcome }
  })()

  return { phase, set, check, startAgain: clear }
}
