import { Link } from 'react-router'
import { useWords } from '../../i18n/words.ts'
import { Screen } from '../../parts/Screen.tsx'
import { paths } from '../../paths.ts'
import { buttonClass } from '../../ui/page/Button.tsx'

export const NotFoundScreen = () => {
  const { say } = useWords()
  return (
    <Screen heading={say('not-found.heading')} lead={say('not-found.lead')}>
      <p>
        <Link className={buttonClass('primary')} to={paths.cards()}>
          {say('not-found.cards')}
        </Link>
      </p>
      <p>
        <Link to={paths.help()}>{say('shell.help')}</Link>
      </p>
    </Screen>
  )
}
