import { Link, useRevalidator, useRouteError } from 'react-router'
import { type Failure, isFailure, isRefusedWith, Unanswered } from '../../api/outcome.ts'
import { brand } from '../../brand/brand.ts'
import { useWords } from '../../i18n/words.ts'
import { PhoneLine } from '../../parts/PhoneLine.tsx'
import { FailureWords } from '../../parts/ProblemNotice.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { paths } from '../../paths.ts'
import { Button, buttonClass } from '../../ui/page/Button.tsx'

/** If the code of a screen fails to load, that is a network failure. Every other error is a bug of the app. */
const failureOf = (error: unknown): Failure => {
  if (isFailure(error)) return error
  const isLost = error instanceof TypeError && /import|module|fetch/i.test(error.message)
  return new Unanswered('readSession', isLost ? 'offline' : 'failed')
}

/** Replaces any screen that could not be shown. Says what happened, and always offers something to do next. */
export const ProblemScreen = () => {
  const { say } = useWords()
  const failure = failureOf(useRouteError())
  const revalidator = useRevalidator()
  const missing = isRefusedWith(failure, 'card-not-found')

  return (
    <Screen heading={say(missing ? 'problem.card-heading' : 'problem.heading')}>
      <FailureWords failure={failure} />
      <p className="cluster">
        {missing ? (
          <Link className={buttonClass('primary')} to={paths.cards()}>
            {say('not-found.cards')}
          </Link>
        ) : (
          <Button
            busy={revalidator.state === 'loading'}
            busyLabel={say('shell.loading')}
            onClick={() => revalidator.revalidate()}
          >
            {say('problem.again')}
          </Button>
        )}
        <Link to={paths.help()}>{say('shell.help')}</Link>
      </p>
      <section className="stack">
        <h2>{say('problem.still')}</h2>
        <PhoneLine line={brand().helpline} />
      </section>
    </Screen>
  )
}
