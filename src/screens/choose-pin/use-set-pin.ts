import { useRef, useState } from 'react'
import { ApiProblem, call, leavesResultUnknown } from '../../api/client.ts'
import { keepCard } from '../../api/fresh-card.ts'
import { sendSealed } from '../../api/seal.ts'
import { proofAgain } from '../../parts/proof-again.ts'
import { useLeft } from '../../parts/use-left.ts'

/** How a set stands. `unknown`: nobody answers, so nothing is claimed. `not-set`: it is certain that it did not count. */
export type SetPhase =
  | { kind: 'entry' }
  | { kind: 'sending' }
  | { kind: 'checking' }
  | { kind: 'unknown' }
  | { kind: 'not-set' }
  | { kind: 'failed'; error: ApiProblem }

/** Where a set leads away from the form: it counted, the proof of identity is needed again, or the card is closed. */
export type SetEnd = 'done' | 'grant-expired' | 'identity-first' | 'closed'

/** ms before each further try to hear what became of a set. */
const waits = [500, 1500, 3000]

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

type Sent = { encryptedPin: string; idempotencyKey: string }
type Target = { cardId: string; grantId: string; onEnd: (end: SetEnd) => void }

/** An answer that settles nothing: nobody heard, or the first try is still at work. */
const isOpen = (error: ApiProblem) => leavesResultUnknown(error) || error.code === 'set-in-progress'

/** An answer that only a message can get which never counted: too old, or refused before in an answer that was lost. */
const isVoid = (error: ApiProblem) => error.code === 'message-expired' || error.code === 'message-replayed'

/**
 * Sends a PIN to the issuer, once.
 *
 * Each PIN has its own idempotency key. When no answer comes, the very same message goes again under the same key: the
 * issuer acts on it once whatever the network does, and answers what it answered first. The form comes back only after
 * an answer that settles it, so what the person believes and what the issuer holds cannot part.
 */
export const useSetPin = ({ cardId, grantId, onEnd }: Target) => {
  const [phase, setPhase] = useState<SetPhase>({ kind: 'entry' })
  // Ciphertext: it may wait here for another try.
  const sent = useRef<Sent | null>(null)
  const left = useLeft()

  const end = (to: SetEnd) => {
    // Somebody who went elsewhere meanwhile is not fetched back; the card's page tells them.
    if (!left.current) onEnd(to)
  }

  const deliver = async (message: Sent): Promise<void> => {
    sent.current = message
    const { encryptedPin, idempotencyKey } = message
    const { card } = await call('setPin', {
      params: { cardId },
      input: { grantId, encryptedPin },
      idempotencyKey,
    })
    keepCard(card)
    end('done')
  }

  const settle = (error: unknown, resent: boolean): void => {
    if (!(error instanceof ApiProblem)) throw error
    sent.current = null
    const to = proofAgain(error) ?? (error.code === 'action-not-allowed' ? 'closed' : null)
    if (to) {
      // Where the guard knows better, it leads back to this very form.
      setPhase({ kind: 'entry' })
      end(to)
    } else setPhase(resent && isVoid(error) ? { kind: 'not-set' } : { kind: 'failed', error })
  }

  const check = async (): Promise<void> => {
    setPhase({ kind: 'checking' })
    for (const wait of waits) {
      await pause(wait)
      if (left.current || !sent.current) return
      try {
        return await deliver(sent.current)
      } catch (error) {
        if (!(error instanceof ApiProblem) || !isOpen(error)) return settle(error, true)
      }
    }
    setPhase({ kind: 'unknown' })
  }

  /** @param pin lives in this argument until it is sealed, and nowhere after */
  const set = async (pin: string): Promise<void> => {
    setPhase({ kind: 'sending' })
    sent.current = null
    const idempotencyKey = crypto.randomUUID()
    try {
      await sendSealed(cardId, { pin }, (encryptedPin) => deliver({ encryptedPin, idempotencyKey }))
    } catch (error) {
      // Before the PIN was sent, a lost connection is only a lost connection.
      if (sent.current && error instanceof ApiProblem && isOpen(error)) return check()
      settle(error, false)
    }
  }

  return { phase, set, check, startAgain: () => setPhase({ kind: 'entry' }) }
}
