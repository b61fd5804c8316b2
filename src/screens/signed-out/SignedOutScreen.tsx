import { useSyncExternalStore } from 'react'
import { Link, useSearchParams, useSubmit } from 'react-router'
import type { Ending } from '../../contract/session.ts'
import { type MessageId, useWords } from '../../i18n/words.ts'
import { useCore } from '../../parts/core.ts'
import { Screen } from '../../parts/Screen.tsx'
import { endingOf, paths } from '../../paths.ts'
import { Button, buttonClass } from '../../ui/page/Button.tsx'
import { Notice } from '../../ui/page/Notice.tsx'

/** The log-out at the issuer failed, so the next person at this computer might get in. Offers another try. */
const NotTold = ({ busy }: { busy: boolean }) => {
  const { say } = useWords()
  const submit = useSubmit()
  return (
    <Notice tone="warn" role="alert">
      <p>{say('signed-out.untold')}</p>
      <Button
        tone="secondary"
        busy={busy}
        busyLabel={say('shell.loading')}
        onClick={() => submit(null, { method: 'post', action: paths.signedOut(), replace: true })}
      >
        {say('signed-out.retry')}
      </Button>
    </Notice>
  )
}

type Words = { heading: MessageId; lead: MessageId; next: MessageId }

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
  over: { heading: 'signed-out.over-heading', lead: 'signed-out.over-lead', next: 'signed-out.again' },
}

/** Shows why the session ended (a log-out or another reason), with a link to log in again. */
export const SignedOutScreen = () => {
  const { say } = useWords()
  const { session } = useCore()
  const known = useSyncExternalStore(session.watch, session.known)
  const [search] = useSearchParams()
  // What this tab knows takes precedence over the address.
  const ended = known?.ended ?? endingOf(search)
  const { heading, lead, next } = ended ? words[ended] : chosen
  // The open page belonged to the previous person, so the next person starts at their own cards.
  const returnTo = ended === 'replaced' ? {} : { from: search.get('from'), whose: search.get('whose') }
  const state = known?.signOut ?? null
  const failed = state === 'failed' || state === 'sent-again'
  // The lead of a log-out says that the page can be closed. It is shown only after the issuer has confirmed.
  const complete = ended !== null || state === null
  return (
    <Screen
      heading={say(failed && !ended ? 'signed-out.here-heading' : heading)}
      lead={complete && say(lead)}
    >
      {failed && <NotTold busy={state === 'sent-again'} />}
      <p>
        <Link className={buttonClass('primary')} to={paths.signIn(returnTo)}>
          {say(next)}
        </Link>
      </p>
    </Screen>
  )
}
