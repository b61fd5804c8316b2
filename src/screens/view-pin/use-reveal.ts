import { useCallback, useEffect, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useNavigation } from 'react-router'
import { ApiProblem } from '../../api/client.ts'
import { revealPin } from '../../api/reveal.ts'
import { useLeft } from '../../parts/use-left.ts'

/** `over`: it was shown, or would have been had the person not turned away; another look needs another proof. */
export type RevealPhase =
  | { kind: 'ready' }
  | { kind: 'asking' }
  | { kind: 'shown'; pin: string; endsAt: number; showFor: number; left: number }
  | { kind: 'over'; because: 'time' | 'asked' | 'away' }
  | { kind: 'failed'; error: ApiProblem }

const isAway = () => document.visibilityState === 'hidden' || !document.hasFocus()

// Not the time of day: somebody may set that while a PIN is shown.
const secondsTo = (endsAt: number) => Math.max(0, Math.ceil((endsAt - performance.now()) / 1000))

/**
 * One look at a PIN. It is in this state from the answer until the time is up, until somebody hides it, or until the
 * page is left, covered or out of focus, whatever comes first; leaving the screen forgets it with the component.
 */
export const useReveal = (cardId: string, grantId: string) => {
  const [phase, setPhase] = useState<RevealPhase>({ kind: 'ready' })
  const left = useLeft()

  const hide = useCallback((because: 'time' | 'asked' | 'away') => {
    // At once: a page that is put away, or photographed for the list of open apps, gets no other turn to draw.
    flushSync(() => setPhase((now) => (now.kind === 'shown' ? { kind: 'over', because } : now)))
  }, [])

  const show = async () => {
    setPhase({ kind: 'asking' })
    try {
      const { pin, showFor } = await revealPin(cardId, grantId)
      // Somebody on the way out may yet stay: the look is used up, and that has to be said.
      if (left.current || isAway()) return setPhase({ kind: 'over', because: 'away' })
      const endsAt = performance.now() + showFor
      setPhase({ kind: 'shown', pin, endsAt, showFor, left: secondsTo(endsAt) })
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setPhase(left.current ? { kind: 'ready' } : { kind: 'failed', error })
    }
  }

  const endsAt = phase.kind === 'shown' ? phase.endsAt : null
  // In place before the PIN can be seen: what turns away in that moment hides it too.
  useLayoutEffect(() => {
    if (endsAt === null) return
    const away = () => hide('away')
    const look = () => {
      if (isAway()) return away()
      const left = secondsTo(endsAt)
      if (left === 0) return hide('time')
      setPhase((now) => (now.kind === 'shown' ? { ...now, left } : now))
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') hide('asked')
    }
    // Four times a second: the last second ends when it ends.
    const tick = setInterval(look, 250)
    window.addEventListener('blur', away)
    window.addEventListener('pagehide', away)
    // Back is under way; what it leads to may take its time to arrive.
    window.addEventListener('popstate', away)
    document.addEventListener('visibilitychange', look)
    document.addEventListener('keydown', onKey)
    return () => {
      clearInterval(tick)
      window.removeEventListener('blur', away)
      window.removeEventListener('pagehide', away)
      window.removeEventListener('popstate', away)
      document.removeEventListener('visibilitychange', look)
      document.removeEventListener('keydown', onKey)
    }
  }, [endsAt, hide])

  // So is any other way out, a link for one. An effect may not draw at once by itself; what follows a press may.
  const leaving = useNavigation().state !== 'idle'
  useEffect(() => {
    if (leaving) setPhase((now) => (now.kind === 'shown' ? { kind: 'over', because: 'away' } : now))
  }, [leaving])

  return { phase, show, hide: () => hide('asked') }
}
