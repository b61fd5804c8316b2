import { useEffect, useRef, useState } from 'react'
import { ApiProblem } from '../../api/client.ts'
import {
  expireSession,
  extendSession,
  lastMinute,
  recheckSession,
  sessionIsFinal,
  sessionTimeLeft,
  watchSession,
} from '../../api/session.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

/** When the time left is spoken: a countdown read out every second leaves no room for anything else. */
const spoken = [60, 30, 10]

/**
 * Counts down the last minute of the session, in seconds; `null` before it. The issuer is asked once before the warning:
 * another tab may have kept the session alive. At the end everything secret goes at once, with or without a connection.
 */
const useLastMinute = (): number | null => {
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    let asked = false
    let tick: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      clearTimeout(tick)
      const ms = sessionTimeLeft()
      if (ms === 0) return expireSession()
      // In step with the end, so that it is met when it comes.
      tick = setTimeout(look, ms % 1000 || 1000)
      if (ms > lastMinute) {
        asked = false
        return setLeft(null)
      }
      if (asked) return setLeft(Math.ceil(ms / 1000))
      asked = true
      recheckSession().catch(() => undefined)
    }
    look()
    const stop = watchSession(look)
    // A device that slept wakes up here, not at the next second.
    document.addEventListener('visibilitychange', look)
    return () => {
      clearTimeout(tick)
      stop()
      document.removeEventListener('visibilitychange', look)
    }
  }, [])
  return left
}

/** The time left, to read; to hear only now and then. */
const TimeLeft = ({ left, message }: { left: number; message: 'session.left' | 'session.final-left' }) => {
  const { say } = useWords()
  const announced = useRef(lastMinute / 1000)
  announced.current = spoken.find((seconds) => left >= seconds - 1 && left <= seconds) ?? announced.current
  return (
    <>
      <p>{say(message, { seconds: left })}</p>
      <p className="visually-hidden" role="status">
        {say(message, { seconds: announced.current })}
      </p>
    </>
  )
}

/** The end that nothing moves: said once, and then out of the way of whoever wants to finish. */
const Final = ({ left }: { left: number }) => {
  const { say } = useWords()
  const [read, setRead] = useState(false)
  if (read) return null
  const goOn = () => setRead(true)
  return (
    <Dialog heading={say('session.final-heading')} onCancel={goOn}>
      <TimeLeft left={left} message="session.final-left" />
      <div>
        <Button onClick={goOn}>{say('session.final-go-on')}</Button>
      </div>
    </Dialog>
  )
}

const Countdown = ({ left }: { left: number }) => {
  const { say } = useWords()
  const [failed, setFailed] = useState(false)
  const [busy, setBusy] = useState(false)

  const stay = async () => {
    setBusy(true)
    setFailed(false)
    try {
      await extendSession()
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setFailed(true)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog heading={say('session.heading')} onCancel={stay}>
      <TimeLeft left={left} message="session.left" />
      {failed && <p role="alert">{say('session.failed')}</p>}
      <div>
        <Button busy={busy} busyLabel={say('shell.loading')} onClick={stay}>
          {say('session.stay')}
        </Button>
      </div>
    </Dialog>
  )
}

/** Warns before the session ends; where it ends for want of activity, with one simple way to stay (WCAG 2.2.1). */
export const SessionWarning = () => {
  const left = useLastMinute()
  if (left === null) return null
  return sessionIsFinal() ? <Final left={left} /> : <Countdown left={left} />
}
