import { useState } from 'react'
import type { Scenario } from '../../../scenarios/scenario.ts'
import { Button } from '../../kit/Button.tsx'
import { Copy } from '../../kit/Copy.tsx'
import type { MockWindow } from '../../kit/page.ts'
import own from '../parts/Tools.module.css'
import { FillIn } from './FillIn.tsx'

type Fact = readonly [name: string, value: string]

const inWords = (id: string) => `${id[0]?.toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`

/** The answers to the identity questions, by the name of the question. A choice is shown by its label. */
const answersOf = ({ seed, answers }: Scenario): Fact[] => {
  const asked = seed(0).customers.flatMap(({ questions }) => questions.flat())
  return asked.map((question) => {
    const answer = answers[question.id] ?? ''
    const chosen = question.kind === 'choice' && question.options.find(({ id }) => id === answer)
    return [inWords(question.id), chosen ? chosen.label : answer]
  })
}

const answersAndMore = (scenario: Scenario): Fact[] => [
  ...answersOf(scenario),
  ...Object.entries(scenario.securityCodes)
    .slice(0, 3)
    .map(([card, code]): Fact => [`Code on ${inWords(card)}`, code]),
  ['A good PIN', scenario.goodPin],
]

const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl className={own.copied}>
    {facts.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>
          <code>{value}</code>
        </dd>
        <dd>
          <Copy text={value} of={name} />
        </dd>
      </div>
    ))}
  </dl>
)

/**
 * How to log in, and what to answer. The answers are drawn only on request, because the app's pages never contain them.
 */
export const Credentials = ({ mock }: { mock: MockWindow }) => {
  const [isShown, show] = useState(false)
  const { scenario } = mock
  const { userId, password } = scenario.signIn
  const logIn: Fact[] = Object.entries({ 'User ID': userId, Password: password })
  return (
    <section className={own.part} aria-label="What to type">
      <Facts facts={logIn} />
      {isShown && <Facts facts={answersAndMore(scenario)} />}
      <FillIn mock={mock} />
      <div>
        <Button tone="quiet" aria-expanded={isShown} onClick={() => show(!isShown)}>
          {isShown ? 'Hide the identity answers' : 'Show the identity answers'}
        </Button>
      </div>
    </section>
  )
}
