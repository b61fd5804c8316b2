import { useState } from 'react'
import type { Scenario } from '../../scenarios-tell.ts'
import { Copy } from '../kit/Copy.tsx'
import css from '../kit/tool.module.css'
import type { MockWindow } from '../page/page.ts'
import { FillIn } from './FillIn.tsx'
import own from './parts.module.css'

type Fact = { name: string; value: string }

const inWords = (id: string) => `${id[0]?.toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`

/** What the app asks for on the way, under the names the scenario has for it. A choice is told by its words. */
const answersOf = ({ seed, answers }: Scenario): Fact[] => {
  const asked = seed(0).customers.flatMap(({ questions }) => questions.flat())
  return asked.map((question) => {
    const answer = answers[question.id] ?? ''
    const chosen = question.kind === 'choice' && question.options.find(({ id }) => id === answer)
    return { name: inWords(question.id), value: chosen ? chosen.label : answer }
  })
}

const answersAndMore = (scenario: Scenario): Fact[] => [
  ...answersOf(scenario),
  ...Object.entries(scenario.securityCodes)
    .slice(0, 3)
    .map(([card, value]) => ({ name: `Code on ${inWords(card)}`, value })),
  { name: 'A good PIN', value: scenario.goodPin },
]

const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl className={own.facts}>
    {facts.map(({ name, value }) => (
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
 * How to log in, and what to answer. Answers are drawn only while they are asked for: the page of a cardholder never
 * holds them either.
 */
export const Credentials = ({ mock }: { mock: MockWindow }) => {
  const [isShown, show] = useState(false)
  const { scenario } = mock
  const { userId, password } = scenario.signIn
  return (
    <section className={own.part} aria-label="What to type">
      <Facts
        facts={[
          { name: 'User ID', value: userId },
          { name: 'Password', value: password },
        ]}
      />
      {isShown && <Facts facts={answersAndMore(scenario)} />}
      <FillIn mock={mock} />
      <div>
        <button
          type="button"
          className={`${css.button} ${css.quiet}`}
          aria-expanded={isShown}
          onClick={() => show(!isShown)}
        >
          {isShown ? 'Hide the identity answers' : 'Show the identity answers'}
        </button>
      </div>
    </section>
  )
}
