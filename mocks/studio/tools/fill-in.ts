import type { MockHost } from '../../browser-tab.ts'
import { logIn, typeAnswers, typePin } from '../../states-steps.ts'
import { fill, type Step } from '../../states-type.ts'
import type { MockPage } from '../page/page.ts'
import { isOnPage, play } from '../play-steps.ts'

/** What must be known to fill in a form: who the person is, and where the page is. */
type Person = Pick<MockHost, 'scenario' | 'scenarioName' | 'issuer' | 'advance'> & {
  readonly page: Pick<MockPage, 'path' | 'say'>
}

/** What can be typed into one form, and what a person calls that. */
type Form = { what: string; steps: Step[] }

/** `05/29`, as it is printed. In: `2029-05`. */
const printedMonth = (expires: string) => expires.replace(/^\d\d(\d\d)-(\d\d)$/, '$2/$1')

const cardDetails = ({ scenario, issuer, page }: Person): Form[] => {
  const [, cardId = ''] = /^\/cards\/([^/?]+)/.exec(page.path()) ?? []
  const card = issuer.channels.wallet().find(({ id }) => id === decodeURIComponent(cardId))
  const code = scenario.securityCodes[decodeURIComponent(cardId)]
  if (!card || code === undefined) return []
  const steps = [fill('activate.code', code), fill('activate.expiry', printedMonth(card.expires))]
  return [{ what: 'the card’s details', steps }]
}

const questions = ({ scenarioName, scenario }: Person): Form[] =>
  (scenario.seed(0).customers[0]?.questions ?? []).map((asked, page) => ({
    what: asked.every(({ kind }) => kind === 'code') ? 'the code from the inbox' : 'the right answers',
    steps: typeAnswers(scenarioName, true, page),
  }))

const formsOf = (mock: Person): Form[] => [
  { what: 'the log-in', steps: logIn(mock.scenarioName).filter((step) => step.do === 'fill') },
  ...questions(mock),
  ...cardDetails(mock),
  { what: 'a PIN that is accepted, twice', steps: typePin(mock.scenario.goodPin) },
]

/**
 * Types into the form that is on the screen, by the labels a person reads, what the person of the scenario would. Sends
 * nothing. Out: what was filled in; null where the screen has nothing to fill in.
 */
export const fillIn = async (mock: Person, document: Document): Promise<string | null> => {
  const { say } = mock.page
  // Typing leads nowhere and takes no time.
  const nothing = () => undefined
  const stage = { document, say, go: nothing, advance: nothing, hurry: nothing, patience: 0 }
  const form = formsOf(mock).find(({ steps }) => steps.every((step) => isOnPage(step, stage)))
  if (!form || form.steps.length === 0) return null
  for (const step of form.steps) await play(stage, step)
  return form.what
}
