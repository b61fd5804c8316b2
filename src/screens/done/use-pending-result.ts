import { useEffect, useState } from 'react'
import { call } from '../../api/client.ts'
import type { Card } from '../../contract/card.ts'
import { askUntilSettled } from './pending.ts'

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** The card as it was read, or, once a set that was still open has ended, as it is then. */
export const usePendingResult = (read: Card): { card: Card; waited: 'a-moment' | 'long' } => {
  const [fresh, setFresh] = useState<Card | null>(null)
  const [givenUp, setGivenUp] = useState(false)
  const change = read.pin.lastChange
  const setId = change?.state === 'pending' ? change.id : null

  useEffect(() => {
    if (setId === null) return
    const unmounted = new AbortController()
    const { signal } = unmounted
    const ask = () => call('readPinSet', { params: { cardId: read.id, setId }, signal }).catch(() => null)
    askUntilSettled({ ask, pause, signal }).then((card) => {
      if (signal.aborted) return
      if (card) setFresh(card)
      else setGivenUp(true)
    })
    return () => unmounted.abort()
  }, [read.id, setId])

  return { card: fresh ?? read, waited: givenUp ? 'long' : 'a-moment' }
}
