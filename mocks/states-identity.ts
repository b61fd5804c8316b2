import type { Purpose } from '../src/contract/card.ts'
import type { QuestionKind } from '../src/contract/identity.ts'
import { paths } from '../src/paths.ts'
import type { ScenarioName } from './scenarios.ts'
import { answer, stayFor, typeAnswers, until } from './states-steps.ts'
import {
  card,
  failing,
  hide,
  type Name,
  on,
  press,
  refusing,
  type State,
  type States,
  type Step,
  waiting,
} from './states-type.ts'

const identity = on('identity', { path: paths.identity(card) })

/** Where a question of each kind is asked. A kind without a scenario does not compile. */
const kinds: Record<
  QuestionKind,
  { scenario: ScenarioName; purpose?: Purpose; page?: number; label: Name; missing: Name }
> = {
  date: { scenario: 'first-pin', label: 'identity.birth-date', missing: 'identity.missing-date' },
  digits: {
    scenario: 'changed-chip-check',
    label: { id: 'identity.phone-digits', values: { length: 4 } },
    missing: { id: 'identity.missing-digits', values: { length: 4 } },
  },
  text: {
    scenario: 'pin-blocked',
    purpose: 'unblock',
    label: { words: 'Which name did you give to your savings pot?' },
    missing: 'identity.missing-text',
  },
  choice: { scenario: 'change-pin', label: 'identity.previous-street', missing: 'identity.missing-choice' },
  code: {
    scenario: 'several-cards',
    page: 1,
    label: 'identity.code-sent',
    missing: { id: 'identity.missing-code', values: { length: 6 } },
  },
}

const wrongNews = (questions: number): Name => ({ id: 'identity.wrong', values: { count: questions } })

/** How many questions are on the page that asks for a kind. */
const onPage: Record<QuestionKind, number> = { date: 2, digits: 2, text: 2, choice: 2, code: 1 }

const ofKind = (kind: QuestionKind): State[] => {
  const { scenario, purpose = 'choose', page = 0, label, missing } = kinds[kind]
  const asked = { scenario, path: paths.identity(card, { for: purpose }) }
  const before: Step[] = [...Array(page).keys()].flatMap((at) => answer(scenario, true, at))
  return [
    identity(kind, `A question: ${kind}`, { ...asked, steps: [...before, ...until(label)] }),
    identity(`${kind}-missing`, `A question without an answer: ${kind}`, {
      ...asked,
      steps: [...before, ...until(label), press('identity.submit'), ...until('form.problems', missing)],
    }),
    identity(`${kind}-wrong`, `A wrong answer: ${kind}`, {
      ...asked,
      steps: [...before, ...answer(scenario, false, page), ...until(wrongNews(onPage[kind]))],
    }),
  ]
}

export const questionStates: Record<QuestionKind, readonly State[]> = {
  date: ofKind('date'),
  digits: ofKind('digits'),
  text: ofKind('text'),
  choice: ofKind('choice'),
  code: ofKind('code'),
}

const toCode = { scenario: 'several-cards', steps: answer('several-cards') } as const

export const identityStates: States = [
  identity('default', 'The questions', { steps: until('identity.why') }),
  ...Object.values(questionStates).flat(),
  identity('first-of-two', 'The first of two pages', {
    scenario: 'several-cards',
    steps: until({ id: 'identity.page', values: { step: 1, steps: 2 } }),
  }),
  identity('identity-first', 'Led here from the form', {
    path: paths.choosePin(card),
    steps: until('why.identity-first'),
  }),
  identity('grant-expired', 'The five minutes are over', {
    path: paths.identity(card, { why: 'grant-expired' }),
    steps: until('why.grant-expired'),
  }),
  identity('activated', 'The card is active, now its PIN', {
    path: paths.identity(card, { why: 'activated' }),
    steps: until('why.activated'),
  }),
  identity('why-we-ask', 'Why we ask', { steps: [press('identity.why'), ...until('identity.why-more')] }),
  identity('last-try', 'The last try', { scenario: 'last-attempt', steps: until('identity.last-try') }),
  identity('long', 'Long questions and answers', {
    scenario: 'long-words',
    steps: until({ words: 'Llanfair Road at Upper Featherstonehaugh, near the old mill' }),
  }),
  identity('next', 'On to the second page', {
    ...toCode,
    steps: [...toCode.steps, ...until('identity.next')],
  }),
  identity('school', 'A question about a school', {
    scenario: 'identity-locked',
    clock: 26 * 60_000,
    steps: until('identity.first-school'),
  }),
  identity('locked', 'Locked by the last wrong answer', {
    scenario: 'last-attempt',
    refusals: ['identity-locked'],
    steps: [...answer('last-attempt', false), ...until('identity.locked-title')],
  }),
  identity('busy', 'Checking the answers', {
    faults: waiting('answerChallenge'),
    steps: [...answer('first-pin'), ...until('identity.busy')],
  }),
  identity('cleared', 'Answers cleared while away', {
    steps: [...typeAnswers('first-pin'), hide, ...until('identity.cleared')],
  }),
  identity('lost', 'The answers never arrived', {
    faults: failing('answerChallenge', { kind: 'offline', times: 1 }),
    steps: [...answer('first-pin'), ...until('identity.lost')],
  }),
  identity('new-questions', 'The questions ran out: fresh ones', {
    refusals: ['challenge-expired'],
    steps: [
      ...Array(4)
        .fill(null)
        .flatMap((): Step[] => [...stayFor(250_000), press('session.stay')]),
      { do: 'advance', ms: 0 },
      ...answer('first-pin'),
      ...until('identity.new-questions'),
    ],
  }),
  identity('rate-limited', 'Too quick for the issuer', {
    faults: refusing('answerChallenge', 'rate-limited', { retryAfter: 30 }),
    steps: [...answer('first-pin'), ...until({ id: 'problem.rate-limited', values: { seconds: 30 } })],
  }),
  identity('loading', 'The questions are on their way', {
    path: paths.pin(card),
    faults: waiting('openChallenge'),
    steps: [press('pin.choose'), ...until('shell.loading')],
  }),
  identity('resending', 'A new code is on its way', {
    ...toCode,
    faults: waiting('resendCode'),
    steps: [...toCode.steps, press('identity.resend'), ...until('identity.resending')],
  }),
  identity('new-code', 'A new code was sent', {
    ...toCode,
    steps: [
      ...toCode.steps,
      ...until('identity.code-sent'),
      { do: 'advance', ms: 60_000 },
      press('identity.resend'),
      ...until('identity.new-code'),
    ],
  }),
  identity('too-soon', 'Too soon for another code', {
    ...toCode,
    faults: refusing('resendCode', 'code-resend-too-soon', { retryAfter: 20 }),
    steps: [
      ...toCode.steps,
      press('identity.resend'),
      ...until({ id: 'problem.code-resend-too-soon', values: { seconds: 20 } }),
    ],
  }),
]
