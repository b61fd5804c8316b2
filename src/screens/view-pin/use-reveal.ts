import {
  type RefObject,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { useNavigation } from 'react-router'
import type { Failure, Outcome } from '../../api/outcome.ts'
import { revealPin } from '../../api/reveal.ts'
import { useCore } from '../../parts/core.ts'
import { useAction, useHasLeft } from '../../parts/use-action.ts'

type Over = 'time' | 'asked' | 'away'

/** `over`: the PIN was shown, or the person turned away before that. Another reveal needs another proof. */
export type RevealPhase =
  | { kind: 'ready' }
  | { kind: 'asking' }
  | { kind: 'shown'; showFor: number; left: number }
  | { kind: 'over'; because: Over }
  | { kind: 'failed'; failure: Failure }

/** `endsAt`: ms of `performance.now()`, because the time of day can be changed while a PIN is shown. */
type Look = { endsAt: number; showFor: number }

type Target = {
  cardId: string
  grantId: string
  length: number
  /** The element that shows the digits. They are written to the DOM directly. */
  place: RefObject<HTMLElement | null>
  /** Called when the digits are removed: a voice must not go on reading a hidden PIN. */
  onGone: () => void
  onOutcome: (outcome: Outcome<unknown>) => void
}

const isAway = () => document.visibilityState === 'hidden' || !document.hasFocus()

const secondsTo = (endsAt: number) => Math.max(0, Math.ceil((endsAt - performance.now()) / 1000))

/**
 * One reveal of a PIN. The reveal begins with the answer. It ends when the time is up, when the person hides the PIN,
 * or when the page is left, covered or out of focus.
 *
 * The digits are in a ref and in one text node of the document, never in React's state or in an effect's closure:
 * React keeps the closures of the previous render alive, with every value in them.
 */
export const useReveal = ({ cardId, grantId, length, place, onGone, onOutcome }: Target) => {
  const { api, readings } = useCore()
  const hasLeft = useHasLeft()
  const { pending, outcome, run } = useAction<Look>(onOutcome)
  const pin = useRef<string | null>(null)
  const [over, setOver] = useState<Over | null>(null)
  const look = outcome?.kind === 'answered' && over === null ? outcome.data : null
  const [left, setLeft] = useState(0)

  const forget = useCallback(() => {
    pin.current = null
    if (place.current) place.current.textContent = ''
    onGone()
  }, [place, onGone])

  const end = (because: Over) => {
    if (!look) return
    forget()
    // Drawn at once: a page that is captured for the list of open apps has no later chance to draw.
    flushSync(() => setOver(because))
  }
  const hide = useEffectEvent(end)
  const leave = useEffectEvent(() => {
    forget()
    setOver('away')
  })

  const show = () =>
    run(async (signal) => {
      const revealed = await revealPin(api, readings, { cardId, grantId, length, signal })
      if (revealed.kind !== 'answered') return revealed
      const { showFor } = revealed.data
      const endsAt = performance.now() + showFor
      setLeft(secondsTo(endsAt))
      // A person who is leaving may still stay, so the screen must show that the reveal is used up.
      if (hasLeft.current || isAway()) setOver('away')
      else pin.current = revealed.data.pin
      return { kind: 'answered', data: { endsAt, showFor } }
    })

  // The listeners are added before the PIN is visible, so a person who turns away at that moment hides it too.
  useLayoutEffect(() => {
    if (!look) return
    // If the person has turned away since the answer came, no digits are written, and the next check ends the reveal.
    if (place.current && !isAway()) place.current.textContent = pin.current
    const hidden = new AbortController()
    const { signal } = hidden
    let isLeaving = false
    const away = () => hide('away')
    const check = () => {
      if (isLeaving) return
      if (isAway()) return away()
      const seconds = secondsTo(look.endsAt)
      if (seconds === 0) return hide('time')
      setLeft(seconds)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') hide('asked')
    }
    // No React update here: after one, Firefox cannot draw the restored page. `onPageShow` shows the message.
    const onPageHide = () => {
      isLeaving = true
      forget()
    }
    const onPageShow = () => {
      isLeaving = false
      away()
    }
    // Four times a second, so that the reveal ends close to its exact end.
    const tick = setInterval(check, 250)
    window.addEventListener('blur', away, { signal })
    window.addEventListener('pagehide', onPageHide, { signal })
    window.addEventListener('pageshow', onPageShow, { signal })
    // The person has pressed Back. The PIN is hidden now, because the next screen may take a while to load.
    window.addEventListener('popstate', away, { signal })
    document.addEventListener('visibilitychange', check, { signal })
    document.addEventListener('keydown', onKey, { signal })
    return () => {
      clearInterval(tick)
      hidden.abort()
      forget()
    }
  }, [look, place, forget])

  // Any other navigation, such as a link, hides the PIN too. An effect must not call `flushSync`, and need not:
  // React draws at once after the person presses a link.
  const leaving = useNavigation().state !== 'idle'
  useEffect(() => {
    if (leaving && look) leave()
  }, [leaving, look])

  const phase = ((): RevealPhase => {
    if (over) return { kind: 'over', because: over }
    if (pending) return { kind: 'asking' }
    if (!outcome) return { kind: 'ready' }
    if (outcome.kind !== 'answered') return { kind: 'failed', failure: outcome }
    return { kind: 'shown', showFor: outcome.data.showFor, left }
  })()

  return {
    phase,
    show,
    hide: () => end('asked'),
    /** Passes the digits to a voice of this device, while they are shown. */
    speak: (voice: (pin: string) => void) => {
      if (pin.current !== null) voice(pin.current)
    },
  }
}
