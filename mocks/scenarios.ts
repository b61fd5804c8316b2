import { paths } from '../src/paths.ts'
import { cardScenarios } from './scenarios/cards.ts'
import { longScenarios } from './scenarios/long.ts'
import { manyCards } from './scenarios/many.ts'
import { useScenarios } from './scenarios/next-use.ts'
import { people } from './scenarios/people.ts'
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
} from './scenarios/questions.ts'
import { issued, past, pinSet, products, tell } from './scenarios/scenario.ts'

const { everyday, traveller, household } = products

/** Designers, unit tests, end-to-end tests and the HTTP issuer all use this list. */
export const scenarios = {
  'first-pin': tell({
    title: 'First PIN',
    note: 'One active card without a PIN. Choose one. Try 1704 (the birth date), 0421 (the phone) and 1234 too.',
    person: people.maya,
  }),
  'several-cards': tell({
    title: 'Several cards',
    note: 'Three cards. Everyday has no PIN: try 4871, the PIN of Traveller, and see it refused. Household is not active yet (security code 2718).',
    person: people.tomasz,
    questions: [[memorableWord, phoneDigits(people.tomasz)], [codeSent]],
    path: paths.cards(),
    cards: (now) => [
      issued(everyday, now),
      issued(traveller, now, { pinCheck: 'online', pin: pinSet('4871', now, 120) }),
      issued(household, now, { inactive: true, activation: { identity: true } }),
    ],
  }),
  'not-activated': tell({
    title: 'Card not activated',
    note: 'A new card that must be activated before a PIN can be chosen. The security code is 4162; the expiry is on the card.',
    person: people.priya,
    questions: [[birthDate(people.priya)], [codeSent]],
    card: () => ({ inactive: true }),
  }),
  'change-pin': tell({
    title: 'Time for a new PIN',
    note: 'The PIN is 20 months old and a new one is suggested. The chip checks it: after the change the next purchase asks for the old PIN once more. Try 6038, the PIN it has.',
    person: people.eleni,
    questions: [[previousStreet(), joinedYear]],
    card: (now) => ({ pin: pinSet('6038', now, 608) }),
  }),
  'pin-blocked': tell({
    title: 'PIN blocked',
    note: 'Three wrong PINs in a shop. Unblock 8153, or choose a new PIN instead; either way a cash machine comes next.',
    person: people.samuel,
    questions: [[savingsPot(), securityCode(people.samuel)]],
    card: (now) => ({
      pin: pinSet('8153', now, 200, { blocked: true, nextUse: null }),
      history: past(now, ['blocked', 'shop', 1]),
    }),
  }),
  'identity-locked': tell({
    title: 'Identity questions locked',
    note: 'Five wrong answers a moment ago: locked for 25 more minutes. Move the clock to see it open again.',
    person: people.rhys,
    questions: [[firstSchool, birthDate(people.rhys)]],
    path: paths.identity('everyday'),
    customer: (now) => ({ identityLockedUntil: now + 25 * 60_000 }),
  }),
  'last-attempt': tell({
    title: 'Last attempt',
    note: 'Four wrong answers so far. One more locks the questions; the right ones give all attempts back.',
    person: people.aroha,
    path: paths.identity('everyday'),
    customer: () => ({ wrongAnswers: 4 }),
  }),
  'chip-pending': tell({
    title: 'Not on the chip yet',
    note: 'A first PIN was chosen online yesterday and the card was not used since: the first purchase asks for a signature.',
    person: people.jonas,
    card: (now) => ({ pin: pinSet('2709', now, 1, { onChip: null, nextUse: 'signature' }) }),
  }),
  'result-pending': tell({
    title: 'Result not known yet',
    note: 'The issuer accepts the new PIN and says only 20 seconds later that it is set. Reload while you wait.',
    person: people.amara,
    rest: () => ({ setTakesMs: 20_000 }),
  }),
  'session-expiring': tell({
    title: 'Session about to end',
    note: 'Without activity the session ends 70 seconds after the last step. Wait for the warning, then stay or let it end.',
    person: people.ingrid,
    rest: () => ({ session: { idleMs: 70_000, absoluteMs: 30 * 60_000 } }),
  }),
  'signed-out': tell({
    title: 'Session has ended',
    note: 'The session ran out just before the page was opened. Log in again and land where you were.',
    person: people.mateo,
    rest: (now) => ({
      openingSession: { userId: people.mateo.userId, startedAt: now - 6 * 60_000 },
    }),
  }),
  'no-cards': tell({
    title: 'No cards',
    note: 'A customer without a card.',
    person: people.wei,
    path: paths.cards(),
    cards: () => [],
  }),
  'no-pin-allowed': tell({
    title: 'Chip-and-signature card',
    note: 'A card that never asks for a PIN, for somebody who cannot use one, and who has a long name.',
    person: people.maximiliana,
    card: () => ({ suppressed: true }),
  }),
  'many-cards': tell({
    title: '200 cards',
    note: 'Every state is among them: not active, frozen, reported, expired, blocked, not online, chip and signature.',
    person: people.nia,
    path: paths.cards(),
    cards: manyCards,
  }),
  ...useScenarios,
  ...cardScenarios,
  ...longScenarios,
}
export type ScenarioName = keyof typeof scenarios

export const isScenarioName = (name: string): name is ScenarioName => Object.hasOwn(scenarios, name)

export const scenarioNames = Object.keys(scenarios).filter(isScenarioName)

/** The scenario that opens by default. */
export const defaultScenario: ScenarioName = 'first-pin'
