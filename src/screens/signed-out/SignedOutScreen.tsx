import { useEffect, useState } from 'react'
import { Link, useNavigate, useNavigation, useSearchParams } from 'react-router'
import { knownSession, signOut, wasToldOfSignOut } from '../../api/session.ts'
import { type MessageId, useWords } from '../../i18n/words.ts'
import { Screen } from '../../parts/Screen.tsx'
import { type Ending, endingOf, paths } from '../../paths.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** The issuer could not be told, and whoever comes next might be let in: say so, and try again. */
const Untold = () => {
  const { say } = useWords()
  const [told, setTold] = useState(false)
  const [busy, setBusy] = useState(false)
  const again = async () => {
    setBusy(true)
    setTold(await signOut())
    setBusy(false)
  }
  if (told) return <p role="status">{say('signed-out.lead')}</p>
  return (
    <Notice tone="warn" role="alert">
      <p>{say('signed-out.untold')}</p>
      <Button tone="secondary" busy={busy} busyLabel={say('shell.loading')} onClick={again}>
        {say('signed-out.retry')}
      </Button>
    </Notice>
  )
}

/** Says so once it is certain that the issuer could not be told, as long as somebody is here to read it. */
const useUntold = (ended: Ending | null) => {
  const navigate = useNavigate()
  const { state } = useNavigation()
  const waits = ended === null && state === 'idle'
  useEffect(() => {
    if (!waits) return
    let here = true
    wasToldOfSignOut().then((told) => {
      if (here && !told) navigate(paths.signedOut({ ended: 'untold' }), { replace: true })
    })
    return () => {
      here = false
    }
  }, [waits, navigate])
}

type Words = { heading: MessageId; lead?: MessageId; next: MessageId }

const chosen: Words = { heading: 'signed-out.heading', lead: 'signed-out.lead', next: 'signed-out.again' }

const words: Record<Ending, Words> = {
  expired: {
    heading: 'signed-out.expired-heading',
    lead: 'signed-out.expired-lead',
    next: 'signed-out.again',
  },
  elsewhere: {
    heading: 'signed-out.elsewhere-heading',
    lead: 'signed-out.elsewhere-lead',
    next: 'signed-out.again',
  },
  replaced: {
    heading: 'signed-out.replaced-heading',
    lead: 'signed-out.replaced-lead',
    next: 'signed-out.replaced-on',
  },
  untold: { heading: 'signed-out.heading', next: 'signed-out.again' },
}

/** After logging out, or after the session ended in another way: plainly which, and the way back in. */
export const SignedOutScreen = () => {
  const { say } = useWords()
  const [search] = useSearchParams()
  // What this tab knows itself goes before what an address says.
  const ended = knownSession()?.ended ?? endingOf(search)
  useUntold(ended)
  const { heading, lead, next } = ended ? words[ended] : chosen
  // What was open belonged to the person before: whoever carries on begins at their own cards.
  const from = ended === 'replaced' ? null : search.get('from')
  return (
    <Screen heading={say(heading)} lead={lead && say(lead)}>
      {ended === 'untold' && <Untold />}
      <p>
        <Link className={buttonClass('primary')} to={paths.signIn({ from })}>
          {say(next)}
        </Link>
      </p>
    </Screen>
  )
}
