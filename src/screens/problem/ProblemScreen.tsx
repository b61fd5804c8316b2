import { Link, useRevalidator, useRouteError } from 'react-router'
import { type ApiCode, ApiProblem } from '../../api/client.ts'
import { brand } from '../../brand/brand.ts'
import { useWords } from '../../i18n/words.ts'
import { PhoneLine } from '../../parts/PhoneLine.tsx'
import { problemMessage, problemValues } from '../../parts/problem-words.ts'
import { Screen } from '../../parts/Screen.tsx'
import { paths } from '../../paths.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'

/** A screen's code that did not arrive is a network failure like any other; everything else is ours to answer for. */
const codeOf = (error: unknown): ApiCode => {
  if (error instanceof ApiProblem) return error.code
  return error instanceof TypeError && /import|module|fetch/i.test(error.message) ? 'offline' : 'unexpected'
}

/** The one screen for whatever could not be shown: what happened, in words, and always a next step. */
export const ProblemScreen = () => {
  const { say, as } = useWords()
  const error = useRouteError()
  const code = codeOf(error)
  const values = error instanceof ApiProblem ? problemValues(error, as) : {}
  const revalidator = useRevalidator()
  const missing = code === 'card-not-found'

  return (
    <Screen
      heading={say(missing ? 'problem.card-heading' : 'problem.heading')}
      lead={say(problemMessage[code], values)}
    >
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
