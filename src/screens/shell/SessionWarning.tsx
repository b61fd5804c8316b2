import { useEffect, useRef, useState } from 'react'
import { ApiProblem } from '../../api/client.ts'
import { expireSession, extendSession, recheckSession, sessionTimeLeft } from '../../api/session.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

/** Seconds before the end from which the warning stands; WCAG 2.2.1 asks for at least twenty. */
const warnAt = 60
/** When the time left is spoken: a countdown read out every second leaves no room for anything else. */
const spoken = [60, 30, 10]

/**
 * Counts down the last minute of the session, `null` before it. The issuer is asked once before the warning: another tab
 * may have kept the session alive. At the end everything secret goes at once, with or without a connection.
 */
const useLastMinute = (): number | null => {
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    let asked = false
    const look = () => {
      const seconds = Math.ceil(sessionTimeLeft() / 1000)
      if (seconds === 0) return expireSession()
      if (seconds > warnAt) {
        asked = false
        return setLeft(null)
      }
      if (asked) return setLeft(seconds)
      asked = true
      recheckSession().catch(() => undefined)
    }
    const tick = setInterval(look, 1000)
    // A device that slept wakes up here, not at the next second.
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(tick)
      document.removeEventListener('visibilitychange', look)
    }
  }, [])
  return left
}

const Countdown = ({ left }: { left: number }) => {
  const { say } = useWords()
  const [failed, setFailed] = useState(false)
  const [busy, setBusy] = useState(false)
  const announced = useRef(warnAt)
  announced.current = spoken.find((seconds) => left >= seconds - 1 && left <= seconds) ?? announced.current

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
      <p>{say('session.left', { seconds: left })}</p>
      <p className="visually-hidden" role="status">
        {say('session.left', { seconds: announced.current })}
      </p>
      {failed && <p role="alert">{say('session.failed')}</p>}
      <div>
        <Button busy={busy} busyLabel={say('shell.loading')} onClick={stay}>
          {say('session.stay')}
        </Button>
      </div>
    </Dialog>
  )
}

/** Warns before the session ends without activity, with one simple way to stay (WCAG 2.2.1). */
export const SessionWarning = () => {
  const left = useLastMinute()
  return left === null ? null : <Countdown left={left} />
}
