import { Link, useNavigate, useRevalidator, useRouteError } from 'react-router'
import { type ApiCode, ApiProblem } from '../../api/client.ts'
import { brand } from '../../brand/brand.ts'
import { useWords } from '../../i18n/words.ts'
import { PhoneLine } from '../../parts/PhoneLine.tsx'
import { problemMessage } from '../../parts/problem-words.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'

/** A screen's code that did not arrive is a network failure like any other; everything else is ours to answer for. */
const codeOf = (error: unknown): ApiCode => {
  if (error instanceof ApiProblem) return error.code
  return error instanceof TypeError && /import|module|fetch/i.test(error.message) ? 'offline' : 'unexpected'
}

/** The one screen for whatever could not be shown: what happened, in words, and always a next step. */
export const ProblemScreen = () => {
  const { say } = useWords()
  const code = codeOf(useRouteError())
  const revalidator = useRevalidator()
  const navigate = useNavigate()
  const missing = code === 'card-not-found'

  return (
    <Page
      heading={say(missing ? 'problem.card-heading' : 'problem.heading')}
      lead={say(problemMessage[code], plain)}
    >
      <p className="cluster">
        {missing ? (
          <Button onClick={() => navigate(paths.cards())}>{say('not-found.cards')}</Button>
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
    </Page>
  )
}

/** A screen that could not be shown has no attempts, lock or wait of its own to tell. */
const plain = { attempts: 0, until: '', seconds: 60 }
