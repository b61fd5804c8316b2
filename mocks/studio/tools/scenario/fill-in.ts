import { fill, type Step } from '../../../states/state.ts'
import { logIn, typeAnswers, typePin } from '../../../states/steps.ts'
import type { MockHost } from '../../kit/host.ts'
import type { MockPage } from '../../kit/page.ts'
import { printedMonth } from '../../kit/printed-month.ts'
import { isOnPage, play } from '../../play/steps.ts'

/** What is needed to fill in a form: the scenario's person, the issuer and the page. */
type Person = Pick<MockHost, 'scenario' | 'scenarioName' | 'issuer' | 'advance'> & {
  readonly page: Pick<MockPage, 'path' | 'say'>
}

/** The steps that fill in one form. `what`: the words for the typed data. */
type Form = { what: string; steps: Step[] }

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
 * Fills in the form on the screen with the data of the scenario's person. The fields are found by their labels. The
 * form is not sent.
 *
 * @returns what was filled in; null if the screen has nothing to fill in
 */
export const fillIn = async (mock: Person, document: Document): Promise<string | null> => {
  const { say } = mock.page
  // Typing needs no navigation and no time, so these functions of the player do nothing.
  const nothing = () => undefined
  const stage = { document, say, go: nothing, advance: nothing, hurry: nothing, patience: 0 }
  const form = formsOf(mock).find(({ steps }) => steps.every((step) => isOnPage(step, stage)))
  if (!form || form.steps.length === 0) return null
  for (const step of form.steps) await play(stage, step)
  return form.what
}
