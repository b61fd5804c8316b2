import type { QuestionSeed } from './issuer/seed.ts'
import { type ScenarioName, scenarios } from './scenarios.ts'
import { fill, hide, type Name, press, type Step, waitFor } from './states-type.ts'

/** The pages of questions that a scenario asks. */
const pagesOf = (scenario: ScenarioName) => scenarios[scenario].seed(0).customers[0]?.questions ?? []

const nameOf = (question: QuestionSeed): Name => {
  if (question.subject === 'other') return { words: question.prompt ?? '' }
  const length = 'length' in question ? question.length : 0
  return { id: `identity.${question.subject}`, values: { length } }
}

/** An answer of the right kind that nobody gave to their bank. */
const wrongAnswer = (question: QuestionSeed): string => {
  switch (question.kind) {
    case 'date':
      return '1971-02-03'
    case 'text':
      return 'Something else'
    case 'choice':
      return question.options.find(({ id }) => id !== question.answer)?.id ?? ''
    case 'digits':
    case 'code':
      return '0'.repeat(question.length)
  }
}

const answerOne = (question: QuestionSeed, value: string): Step[] => {
  const name = nameOf(question)
  if (question.kind === 'choice') {
    return [press({ words: question.options.find(({ id }) => id === value)?.label ?? '' })]
  }
  if (question.kind !== 'date') return [fill(name, value)]
  const [year = '', month = '', day = ''] = value.split('-')
  return [
    fill('identity.day', day, name),
    fill('identity.month', month, name),
    fill('identity.year', year, name),
  ]
}

/** Answers one page of a scenario's questions, without sending it. `page` counts from 0. */
export const typeAnswers = (scenario: ScenarioName, right = true, page = 0): Step[] =>
  (pagesOf(scenario)[page] ?? []).flatMap((question) =>
    answerOne(question, right ? (scenarios[scenario].answers[question.id] ?? '') : wrongAnswer(question)),
  )

/** Answers one page and sends it. */
export const answer = (scenario: ScenarioName, right = true, page = 0): Step[] => [
  ...typeAnswers(scenario, right, page),
  press('identity.submit'),
]

/** Answers every page rightly. */
export const prove = (scenario: ScenarioName): Step[] =>
  pagesOf(scenario).flatMap((_, page) => answer(scenario, true, page))

/** Types a PIN twice, on the form for it. */
export const typePin = (pin: string, again = pin): Step[] => [
  fill('choose-pin.new', pin),
  fill('choose-pin.confirm', again),
]

/** From the questions to a PIN that is sent. */
export const sendPin = (scenario: ScenarioName, pin = scenarios[scenario].goodPin): Step[] => [
  ...prove(scenario),
  ...typePin(pin),
  press('choose-pin.submit'),
]

/** Logs in with the form. */
export const logIn = (scenario: ScenarioName, password = scenarios[scenario].signIn.password): Step[] => [
  fill('sign-in.user-id', scenarios[scenario].signIn.userId),
  fill('sign-in.password', password),
  press('sign-in.submit'),
]

/** Gives what is printed on the card; the expiry only looks right, unless given. */
export const giveDetails = (securityCode: string): Step[] => [
  fill('activate.code', securityCode),
  fill('activate.expiry', '01/31'),
  press('activate.submit'),
]

/** Waits, and is where the state says. */
export const until = (...words: Name[]): Step[] => words.map(waitFor)

/** Does nothing for so long (ms), and looks elsewhere and back at the end: then the page asks how long the session has. */
export const stayFor = (ms: number): Step[] => [{ do: 'advance', ms }, hide]
