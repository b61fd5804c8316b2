import { useRef, useState } from 'react'
import { ApiProblem, call, leavesResultUnknown } from '../../api/client.ts'
import { sendSealed } from '../../api/seal.ts'

/** How a set stands. `unknown`: nobody answered, not even the question what became of it. */
export type SetPhase =
  | { kind: 'entry' }
  | { kind: 'sending' }
  | { kind: 'checking' }
  | { kind: 'unknown' }
  | { kind: 'not-set' }
  | { kind: 'failed'; error: ApiProblem }

/** Where a set ended: it counted, or the grant it needs is gone. */
export type SetEnd = 'done' | 'first-try-counted' | 'grant-expired'

/** ms between questions about a set whose answer never arrived. */
const waits = [0, 1000, 2000]

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

type Target = { cardId: string; grantId: string; onEnd: (end: SetEnd) => void }

/**
 * Sends a PIN to the issuer, once.
 *
 * Every try before a definite refusal uses the same idempotency key, so whatever the network does the issuer can act
 * on one of them only. When no answer comes, the issuer is asked what became of the key before anything is claimed.
 */
export const useSetPin = ({ cardId, grantId, onEnd }: Target) => {
  const [phase, setPhase] = useState<SetPhase>({ kind: 'entry' })
  const key = useRef<string | null>(null)

  /** What the issuer knows of our key: `true` it counted, `false` it never arrived, `null` nobody answers. */
  const counted = async (): Promise<boolean | null> => {
    if (key.current === null) return false
    try {
      await call('readPinSet', { params: { cardId, setId: key.current } })
      return true
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      return error.code === 'pin-set-not-found' ? false : null
    }
  }

  const check = async (end: SetEnd = 'done'): Promise<void> => {
    setPhase({ kind: 'checking' })
    for (const wait of waits) {
      await pause(wait)
      const result = await counted()
      if (result === true) return onEnd(end)
      if (result === false) return setPhase({ kind: 'not-set' })
    }
    setPhase({ kind: 'unknown' })
  }

  const refused = async (error: ApiProblem): Promise<void> => {
    // An earlier try of this key got through after all: then that one is the PIN.
    if (error.code === 'idempotency-key-reused') return check('first-try-counted')
    if (error.code === 'grant-required' || error.code === 'grant-expired') {
      return (await counted()) ? onEnd('first-try-counted') : onEnd('grant-expired')
    }
    key.current = null
    setPhase({ kind: 'failed', error })
  }

  /** @param pin lives in this argument until it is sealed, and nowhere after */
  const set = async (pin: string): Promise<void> => {
    setPhase({ kind: 'sending' })
    key.current ??= crypto.randomUUID()
    const idempotencyKey = key.current
    let sent = false
    try {
      await sendSealed(cardId, { pin }, (encryptedPin) => {
        sent = true
        return call('setPin', { params: { cardId }, input: { grantId, encryptedPin }, idempotencyKey })
      })
      onEnd('done')
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      if (!leavesResultUnknown(error)) return refused(error)
      // Before the PIN was sent a failure is only a failure.
      return sent ? check() : setPhase({ kind: 'failed', error })
    }
  }

  return { phase, set, check, again: () => setPhase({ kind: 'entry' }) }
}
