import { useEffect, useId, useState } from 'react'
import { warnBeforeEnd } from '../../api/known-session.ts'
import type { Session } from '../../contract/session.ts'
import { useWords } from '../../i18n/words.ts'
import { useCore } from '../../parts/core.ts'
import { useAction } from '../../parts/use-action.ts'
import { Button } from '../../ui/page/Button.tsx'
import { Dialog } from '../../ui/page/Dialog.tsx'
import { LogOut } from './LogOut.tsx'

/** Seconds left at which the time is announced. A screen reader that reads every second can read nothing else. */
const spoken = [60, 30, 10]

/**
 * Counts down to the end of the session, from `warnBeforeEnd` on. Before the warning, it asks the issuer once, because
 * another tab may have extended the session. At the end, it ends the session at once, with or without a connection.
 *
 * @returns the seconds left; null before the warning
 */
const useCountdown = (): number | null => {
  const { session } = useCore()
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    let asked = false
    let tick: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      clearTimeout(tick)
      const ms = session.timeLeft()
      if (ms === 0) return session.expire()
      // The ticks are aligned with the end, so that the last tick comes at the end.
      tick = setTimeout(look, ms % 1000 || 1000)
      if (ms > warnBeforeEnd) {
        asked = false
        return setLeft(null)
      }
      if (asked) return setLeft(Math.ceil(ms / 1000))
      asked = true
      session.recheck().catch(() => undefined)
    }
    look()
    const stop = session.watch(look)
    // A computer that wakes from sleep checks the time here, not at the next tick.
    document.addEventListener('visibilitychange', look)
    return () => {
      clearTimeout(tick)
      stop()
      document.removeEventListener('visibilitychange', look)
    }
  }, [session])
  return left
}

type TimeLeftProps = { id: string; left: number; message: 'session.left' | 'session.final-left' }

/** Shows the time left every second, and announces it only at the times in `spoken`. `id`: the announced text. */
const TimeLeft = ({ id, left, message }: TimeLeftProps) => {
  const { say } = useWords()
  const [announced, setAnnounced] = useState(warnBeforeEnd / 1000)
  const now = spoken.find((seconds) => left >= seconds - 1 && left <= seconds)
  if (now !== undefined && now !== announced) setAnnounced(now)
  return (
    <>
      <p>{say(message, { seconds: left })}</p>
      <p id={id} className="visually-hidden" role="status">
        {say(message, { seconds: announced })}
      </p>
    </>
  )
}

/** The warning before the final end, which cannot be postponed. After the person closes it, it is not shown again. */
const Final = ({ left }: { left: number }) => {
  const { say } = useWords()
  const id = useId()
  const [read, setRead] = useState(false)
  if (read) return null
  const goOn = () => setRead(true)
  return (
    <Dialog heading={say('session.final-heading')} describedBy={id} onCancel={goOn}>
      <TimeLeft id={id} left={left} message="session.final-left" />
      <div className="cluster">
        <Button onClick={goOn}>{say('session.final-go-on')}</Button>
        <LogOut tone="secondary" />
      </div>
    </Dialog>
  )
}

const Countdown = ({ left }: { left: number }) => {
  const { say } = useWords()
  const id = useId()
  const { session } = useCore()
  const { pending, outcome, run } = useAction<Session>()
  const stay = () => run(session.extend)
  return (
    <Dialog heading={say('session.heading')} describedBy={id} onCancel={stay}>
      <TimeLeft id={id} left={left} message="session.left" />
      {outcome?.kind === 'unanswered' && <p role="alert">{say('session.failed')}</p>}
      {outcome?.kind === 'refused' && <p role="alert">{say('session.refused')}</p>}
      <div className="cluster">
        <Button busy={pending} busyLabel={say('shell.loading')} onClick={stay}>
          {say('session.stay')}
        </Button>
        <LogOut tone="secondary" />
      </div>
    </Dialog>
  )
}

/** Warns before the session ends. If inactivity ends it, the person can extend it with one button (WCAG 2.2.1). */
export const SessionWarning = () => {
  const { session } = useCore()
  const left = useCountdown()
  if (left === null) return null
  return session.isFinal() ? <Final left={left} /> : <Countdown left={left} />
}
