import type { Card } from '../../contract/card.ts'
import type { PinSetResult } from '../../contract/pin.ts'

/** ms before each call: short at first, then longer, a minute and a half in all. */
export const waits = [2000, 3000, 5000, 5000, 10_000, 15_000, 20_000, 30_000]

type Ways = {
  /** Asks the issuer once; null when no answer came. */
  ask: () => Promise<PinSetResult | null>
  pause: (ms: number) => Promise<void>
  signal: AbortSignal
}

/**
 * Asks the issuer again and again whether a pending change of the PIN is completed, at most once for each of `waits`.
 * A call without an answer counts as "not known yet".
 *
 * @returns the card after the change; null when the result is still unknown, or `signal` was aborted
 */
export const askUntilSettled = async ({ ask, pause, signal }: Ways): Promise<Card | null> => {
  for (const wait of waits) {
    await pause(wait)
    if (signal.aborted) return null
    const result = await ask()
    if (result?.state === 'completed') return result.card
  }
  return null
}
