import type { KnownQuestionKind } from '../../src/contract/identity.ts'
import type { Purpose } from '../../src/contract/permission.ts'
import { paths } from '../../src/paths.ts'
import type { ScenarioName } from '../scenarios.ts'
import { identity } from './screens.ts'
import {
  advance,
  card,
  failing,
  hide,
  type Name,
  on,
  press,
  refusing,
  type State,
  type States,
  text,
  waiting,
} from './state.ts'
import { answer, pagesOf, stay, tooQuick, typeAnswers } from './steps.ts'

/** The states of one kind of question. The given page of the scenario asks a question of this kind. */
const ofKind = (
  kind: KnownQuestionKind,
  scenario: ScenarioName,
  label: Name,
  missing: Name,
  { purpose = 'choose', page = 0 }: { purpose?: Purpose; page?: number } = {},
): State[] => {
  const asked = { scenario, path: paths.identity(card, { for: purpose }) }
  const before = Array.from({ length: page }, (_, at) => answer(scenario, true, at))
  const count = pagesOf(scenario)[page]?.length ?? 0
  // A single error has no summary: it stands beside its field.
  const summary = count > 1 ? (['form.problems'] as const) : []
  const missed = [before, label, press('identity.submit'), summary, missing] as const
  const news = text('identity.wrong', { count })
  return [
    identity(kind, `A question: ${kind}`, [before, label], asked),
    identity(`${kind}-missing`, `A question without an answer: ${kind}`, missed, asked),
    identity(
      `${kind}-wrong`,
      `A wrong answer: ${kind}`,
      [before, answer(scenario, false, page), news],
      asked,
    ),
  ]
}

const pot = { words: 'Which name did you give to your savings pot?' }
const longAnswer = { words: 'Llanfair Road at Upper Featherstonehaugh, near the old mill' }
const phone = text('identity.phone-digits', { length: 4 })
const noDigits = text('identity.missing-phone-digits', { length: 4 })
const noCode = text('identity.missing-code-sent', { length: 6 })
const noPot = text('identity.missing-own-text', { question: pot.words })

/** A kind of question without states does not compile. */
export const questionStates: Record<KnownQuestionKind, readonly State[]> = {
  date: ofKind('date', 'first-pin', 'identity.birth-date', 'identity.missing-birth-date'),
  digits: ofKind('digits', 'changed-chip-check', phone, noDigits),
  text: ofKind('text', 'pin-blocked', pot, noPot, { purpose: 'unblock' }),
  choice: ofKind('choice', 'change-pin', 'identity.previous-street', 'identity.missing-previous-street'),
  code: ofKind('code', 'several-cards', 'identity.code-sent', noCode, { page: 1 }),
}

const twoPages = on('identity', { path: paths.identity(card), scenario: 'several-cards' })
const soon = text('problem.code-resend-too-soon', { seconds: 20 })
const whenExpired = [stay(4), advance(0), answer, 'identity.new-questions'] as const
const onceOffline = failing('answerChallenge', 'offline', 1)
const answerWrongly = (scenario: ScenarioName) => answer(scenario, false)
const resend = press('identity.resend')

export const identityStates: States = [
  identity('default', 'The questions', ['identity.why']),
  ...Object.values(questionStates).flat(),
  identity('unsupported', 'A question that cannot be answered here', [pot, 'identity.unsupported'], {
    scenario: 'pin-blocked',
    path: paths.identity(card, { for: 'unblock' }),
    ...failing('openChallenge', 'other-words'),
  }),
  twoPages('first-of-two', 'The first of two pages', [text('identity.page', { step: 1, steps: 2 })]),
  identity('identity-first', 'Led here from the form', ['why.identity-first'], {
    path: paths.choosePin(card),
  }),
  identity('grant-expired', 'The five minutes are over', ['why.grant-expired'], {
    path: paths.identity(card, { why: 'grant-expired' }),
  }),
  identity('activated', 'The card is active, now its PIN', ['why.activated'], {
    path: paths.identity(card, { why: 'activated' }),
  }),
  identity('why-we-ask', 'Why we ask', [press('identity.why'), 'identity.why-more']),
  identity('last-try', 'The last try', ['identity.last-try'], { scenario: 'last-attempt' }),
  identity('long', 'Long questions and answers', [longAnswer], { scenario: 'long-words' }),
  twoPages('next', 'On to the second page', [answer, 'identity.next']),
  identity('next-longer', 'A second page that asks more than the first', [answer, 'identity.birth-date'], {
    scenario: 'more-questions',
  }),
  identity('school', 'A question about a school', ['identity.first-school'], {
    scenario: 'identity-locked',
    clock: 26 * 60_000,
  }),
  identity('locked', 'Locked by the last wrong answer', [answerWrongly, 'identity.locked-title'], {
    scenario: 'last-attempt',
    refusals: ['identity-locked'],
  }),
  identity('busy', 'Checking the answers', [answer, 'identity.busy'], waiting('answerChallenge')),
  identity('cleared', 'Answers cleared while away', [typeAnswers, hide, 'identity.cleared']),
  identity('lost', 'The answers never arrived', [answer, 'identity.lost'], onceOffline),
  identity('new-questions', 'The questions ran out: fresh ones', whenExpired, {
    refusals: ['challenge-expired'],
  }),
  identity('rate-limited', 'Too quick for the issuer', [answer, tooQuick], {
    ...refusing('answerChallenge', 'rate-limited', { retryAfter: 30 }),
  }),
  identity('loading', 'The questions are on their way', [press('pin.choose'), 'shell.loading'], {
    path: paths.pin(card),
    ...waiting('openChallenge'),
  }),
  twoPages(
    'resending',
    'A new code is on its way',
    [answer, resend, 'identity.resending'],
    waiting('resendCode'),
  ),
  twoPages('new-code', 'A new code was sent', [
    answer,
    'identity.code-sent',
    advance(60_000),
    resend,
    'identity.new-code',
  ]),
  twoPages('too-soon', 'Too soon for another code', [answer, resend, soon], {
    ...refusing('resendCode', 'code-resend-too-soon', { retryAfter: 20 }),
  }),
]
