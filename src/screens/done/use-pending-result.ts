import { useEffect, useState } from 'react'
import type { Card } from '../../contract/card.ts'
import { useCore } from '../../parts/core.ts'
import { askUntilSettled } from './pending.ts'

/** ms after which the page says that the person need not wait. The page still asks the issuer for a while. */
const patience = 20_000

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** The card as it was read; after a pending change of the PIN has completed, the card after that change. */
export const usePendingResult = (read: Card): { card: Card; waited: 'a-moment' | 'long' } => {
  const { api, readings } = useCore()
  const [fresh, setFresh] = useState<Card | null>(null)
  const [isLong, setIsLong] = useState(false)
  const change = read.pin.lastChange
  const setId = change?.state === 'pending' ? change.id : null

  useEffect(() => {
    if (setId === null) return
    const unmounted = new AbortController()
    const { signal } = unmounted
    const timer = setTimeout(() => setIsLong(true), patience)
    const ask = async () => {
      const outcome = await api.call('readPinSet', { params: { cardId: read.id, setId }, signal })
      return outcome.kind === 'answered' ? outcome.data : null
    }
    askUntilSettled({ ask, pause, signal }).then(
      (card) => {
        if (!card || signal.aborted) return
        readings.keepCard(card)
        setFresh(card)
      },
      // A call is rejected only when the person leaves the screen.
      () => undefined,
    )
    return () => {
      clearTimeout(timer)
      unmounted.abort()
    }
  }, [api, readings, read.id, setId])

  return { card: fresh ?? read, waited: isLong ? 'long' : 'a-moment' }
}
