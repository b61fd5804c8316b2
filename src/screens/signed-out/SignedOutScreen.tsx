import { Link, useSearchParams } from 'react-router'
import { useWords } from '../../i18n/words.ts'
import { paths } from '../../paths.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'

/** After logging out, or after the issuer ended the session: plainly which of the two, and the way back in. */
export const SignedOutScreen = () => {
  const { say } = useWords()
  const [search] = useSearchParams()
  const expired = search.get('ended') === 'expired'
  return (
    <Page
      heading={say(expired ? 'signed-out.expired-heading' : 'signed-out.heading')}
      lead={say(expired ? 'signed-out.expired-lead' : 'signed-out.lead')}
    >
      <p>
        <Link className={buttonClass('primary')} to={paths.signIn({ from: search.get('from') })}>
          {say('signed-out.again')}
        </Link>
      </p>
    </Page>
  )
}
