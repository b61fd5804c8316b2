import type { QuestionSeed } from '../issuer/core/seed.ts'
import { type ScenarioName, scenarios } from '../scenarios.ts'
import { advance, fill, hide, type Name, press, type Step, text } from './state.ts'

/** The pages of questions that a scenario asks. */
export const pagesOf = (scenario: ScenarioName) => scenarios[scenario].seed(0).customers[0]?.questions ?? []

const nameOf = (question: QuestionSeed): Name => {
  if (question.subject === 'other') return { words: question.prompt ?? '' }
  const length = 'length' in question ? question.length : 0
  return { id: `identity.${question.subject}`, values: { length } }
}

/** A wrong answer, of the right kind. */
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

/** Answers every page correctly. */
export const prove = (scenario: ScenarioName): Step[] =>
  pagesOf(scenario).flatMap((_, page) => answer(scenario, true, page))

/** What the page says after too many calls, if the issuer takes the next call in 30 seconds. */
export const tooQuick = text('problem.rate-limited', { seconds: 30 })

/** Types a PIN into both fields of the form. */
export const typePin = (pin: string, again = pin): Step[] => [
  fill('choose-pin.new', pin),
  fill('choose-pin.confirm', again),
]

/** Answers the questions correctly, types a PIN and sends it. */
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

/** Sends a security code and an expiry. The expiry has the right form, but need not be the card's. */
export const giveDetails = (securityCode: string): Step[] => [
  fill('activate.code', securityCode),
  fill('activate.expiry', '01/31'),
  press('activate.submit'),
]

/**
 * Does nothing for `ms` milliseconds, then hides the page and shows it again. A page that becomes visible asks the
 * issuer how long the session still lasts.
 */
export const stayFor = (ms: number): Step[] => [advance(ms), hide]

/** An idle time (ms) after which the usual session, of 300 seconds, has 50 seconds left. */
export const nearlyIdle = 250_000

/** Stays logged in this many times, each time when the session is about to end. */
export const stay = (times: number): Step[] =>
  Array.from({ length: times }, () => [...stayFor(nearlyIdle), press('session.stay')]).flat()
