import { paths } from '../src/paths.ts'
import { cardScenarios } from './scenarios-cards.ts'
import { longScenarios } from './scenarios-long.ts'
import { manyCards } from './scenarios-many.ts'
import { people } from './scenarios-people.ts'
import {
  birthDate,
  codeSent,
  firstSchool,
  joinedYear,
  memorableWord,
  phoneDigits,
  previousStreet,
  savingsPot,
  securityCode,
} from './scenarios-questions.ts'
import { daysBefore, issued, pinSet, products, type Scenario, tell } from './scenarios-tell.ts'
import { useScenarios } from './scenarios-use.ts'

export const scenarioNames = [
  'first-pin',
  'several-cards',
  'not-activated',
  'change-pin',
  'pin-blocked',
  'identity-locked',
  'last-attempt',
  'chip-pending',
  'result-pending',
  'session-expiring',
  'signed-out',
  'no-cards',
  'no-pin-allowed',
  'many-cards',
  'changed-elsewhere',
  'changed-chip-check',
  'changed-online-check',
  'changed-at-machine',
  'blocked-then-changed',
  'blocked-then-unblocked',
  'activate-with-identity',
  'activation-last-try',
  'card-frozen',
  'card-reported',
  'not-online',
  'long-words',
] as const
export type ScenarioName = (typeof scenarioNames)[number]

/** What is opened where nobody asks for another. */
export const defaultScenario: ScenarioName = 'first-pin'

export const isScenarioName = (name: string): name is ScenarioName =>
  scenarioNames.some((known) => known === name)

const { everyday, traveller, household } = products
const onePage = (person: (typeof people)[keyof typeof people], code: string) => [
  [birthDate(person), securityCode(code)],
]

/** One list for designers, unit tests, end-to-end tests and the HTTP issuer. */
export const scenarios: Record<ScenarioName, Scenario> = {
  'first-pin': tell({
    title: 'First PIN',
    note: 'One active card without a PIN. Choose one. Try 1704 (the birth date), 0421 (the phone) and 1234 too.',
    person: people.maya,
    questions: onePage(people.maya, '5093'),
    path: paths.pin('everyday'),
    cards: (now) => [issued(everyday, now)],
  }),
  'several-cards': tell({
    title: 'Several cards',
    note: 'Three cards. Everyday has no PIN: try 4871, the PIN of Traveller, and see it refused. Household is not active yet (security code 2718).',
    person: people.tomasz,
    questions: [[memorableWord('Amber coast'), phoneDigits(people.tomasz)], [codeSent]],
    path: paths.cards(),
    cards: (now) => [
      issued(everyday, now),
      issued(traveller, now, {
        pinCheck: 'online',
        pin: pinSet('4871', now, 120),
      }),
      issued(household, now, { inactive: true, activation: { identity: true } }),
    ],
  }),
  'not-activated': tell({
    title: 'Card not activated',
    note: 'A new card that must be activated before a PIN can be chosen. The security code is 4162; the expiry is on the card.',
    person: people.priya,
    questions: [[birthDate(people.priya)], [codeSent]],
    path: paths.pin('everyday'),
    cards: (now) => [issued(everyday, now, { inactive: true })],
  }),
  'change-pin': tell({
    title: 'Time for a new PIN',
    note: 'The PIN is 20 months old and a new one is suggested. The chip checks it: after the change the next purchase asks for the old PIN once more. Try 6038, the PIN it has.',
    person: people.eleni,
    questions: [[previousStreet, joinedYear('2013')]],
    path: paths.pin('everyday'),
    cards: (now) => [issued(everyday, now, { pin: pinSet('6038', now, 608) })],
  }),
  'pin-blocked': tell({
    title: 'PIN blocked',
    note: 'Three wrong PINs in a shop. Unblock 8153, or choose a new PIN instead; either way a cash machine comes next.',
    person: people.samuel,
    questions: [[savingsPot, securityCode('618')]],
    path: paths.pin('everyday'),
    cards: (now) => [
      issued(everyday, now, {
        pin: pinSet('8153', now, 200, { blocked: true, nextUse: null }),
        history: [{ kind: 'blocked', channel: 'shop', at: daysBefore(now, 1) }],
      }),
    ],
  }),
  'identity-locked': tell({
    title: 'Identity questions locked',
    note: 'Five wrong answers a moment ago: locked for 25 more minutes. Move the clock to see it open again.',
    person: people.rhys,
    questions: [[firstSchool, birthDate(people.rhys)]],
    path: paths.identity('everyday'),
    cards: (now) => [issued(everyday, now)],
    customer: (now) => ({ identityLockedUntil: now + 25 * 60_000 }),
  }),
  'last-attempt': tell({
    title: 'Last attempt',
    note: 'Four wrong answers so far. One more locks the questions; the right ones give all attempts back.',
    person: people.aroha,
    questions: onePage(people.aroha, '742'),
    path: paths.identity('everyday'),
    cards: (now) => [issued(everyday, now)],
    customer: () => ({ wrongAnswers: 4 }),
  }),
  'result-pending': tell({
    title: 'Result not known yet',
    note: 'The issuer accepts the new PIN and says only 20 seconds later that it is set. Reload while you wait.',
    person: people.amara,
    questions: onePage(people.amara, '915'),
    path: paths.pin('everyday'),
    cards: (now) => [issued(everyday, now)],
    rest: () => ({ setTakesMs: 20_000 }),
  }),
  'session-expiring': tell({
    title: 'Session about to end',
    note: 'Without activity the session ends 70 seconds after the last step. Wait for the warning, then stay or let it end.',
    person: people.ingrid,
    questions: onePage(people.ingrid, '2647'),
    path: paths.pin('everyday'),
    cards: (now) => [issued(everyday, now)],
    rest: () => ({ session: { idleMs: 70_000, absoluteMs: 30 * 60_000 } }),
  }),
  'signed-out': tell({
    title: 'Session has ended',
    note: 'The session ran out just before the page was opened. Log in again and land where you were.',
    person: people.mateo,
    questions: onePage(people.mateo, '8530'),
    path: paths.pin('everyday'),
    cards: (now) => [issued(everyday, now)],
    rest: (now) => ({
      openingSession: { userId: people.mateo.userId, startedAt: now - 6 * 60_000 },
    }),
  }),
  'no-cards': tell({
    title: 'No cards',
    note: 'A customer without a card.',
    person: people.wei,
    questions: onePage(people.wei, '471'),
    path: paths.cards(),
    cards: () => [],
  }),
  'no-pin-allowed': tell({
    title: 'Chip-and-signature card',
    note: 'A card that never asks for a PIN, for somebody who cannot use one, and who has a long name.',
    person: people.maximiliana,
    questions: onePage(people.maximiliana, '1962'),
    path: paths.pin('everyday'),
    cards: (now) => [issued(everyday, now, { suppressed: true })],
  }),
  'many-cards': tell({
    title: '200 cards',
    note: 'Every state is among them: not active, frozen, reported, expired, blocked, not online, chip and signature.',
    person: people.nia,
    questions: onePage(people.nia, '5374'),
    path: paths.cards(),
    cards: manyCards,
  }),
  ...useScenarios,
  ...cardScenarios,
  ...longScenarios,
}
