import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { signOut } from '../../api/session.ts'
import { useWords } from '../../i18n/words.ts'
import { Screen } from '../../parts/Screen.tsx'
import { paths } from '../../paths.ts'
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

/** After logging out, or after the issuer ended the session: plainly which of the two, and the way back in. */
export const SignedOutScreen = () => {
  const { say } = useWords()
  const [search] = useSearchParams()
  const ended = search.get('ended')
  const from = search.get('from')
  const expired = ended === 'expired'
  return (
    <Screen
      heading={say(expired ? 'signed-out.expired-heading' : 'signed-out.heading')}
      lead={ended !== 'untold' && say(expired ? 'signed-out.expired-lead' : 'signed-out.lead')}
    >
      {ended === 'untold' && <Untold />}
      <p>
        <Link className={buttonClass('primary')} to={paths.signIn({ from })}>
          {say('signed-out.again')}
        </Link>
      </p>
    </Screen>
  )
}
