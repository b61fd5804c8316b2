import type { Card } from '../../contract/card.ts'
import type { PinSetResult } from '../../contract/pin.ts'

/** ms between questions: soon at first, then slower, a minute and a half in all. */
export const waits = [2000, 3000, 5000, 5000, 10_000, 15_000, 20_000, 30_000]

type Ways = {
  /** Asks the issuer once; null when nobody answered. */
  ask: () => Promise<PinSetResult | null>
  pause: (ms: number) => Promise<void>
  signal: AbortSignal
}

/**
 * Asks how a set that was still open has ended, until it has, or until `waits` are used up. No answer counts as "not
 * known yet".
 *
 * @returns the card as it is then; null when it is still not known, or when nobody wants to know any more
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
