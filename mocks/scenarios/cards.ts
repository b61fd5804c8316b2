import { paths } from '../../src/paths.ts'
import { people } from './people.ts'
import { birthDate, codeSent } from './questions.ts'
import { past, pinSet, tell } from './scenario.ts'

/* Cards whose activation needs identity questions or is about to lock, and cards with closed actions. */

export const cardScenarios = {
  'activate-with-identity': tell({
    title: 'Activation with identity questions',
    note: 'The security code is 4162. After the card details the identity questions are asked; right details are remembered for five minutes.',
    person: people.priya,
    questions: [[birthDate(people.priya)], [codeSent]],
    path: paths.activate('everyday'),
    card: () => ({ inactive: true, activation: { identity: true } }),
  }),
  'activation-last-try': tell({
    title: 'Activation, last try',
    note: 'Four wrong card details so far. One more locks activation for 30 minutes, and nothing else; 4162 is right.',
    person: people.mateo,
    questions: [[birthDate(people.mateo)]],
    path: paths.activate('everyday'),
    card: () => ({ inactive: true, activation: { wrongDetails: 4 } }),
  }),
  'card-frozen': tell({
    title: 'Card frozen',
    note: 'The issuer froze the card: nothing can be done with its PIN, and no purchase goes through.',
    person: people.ingrid,
    card: (now) => ({ frozen: true, pin: pinSet('6038', now, 90) }),
  }),
  'card-reported': tell({
    title: 'Change reported',
    note: 'A change by phone was reported as not the cardholder’s: the card works nowhere, and that cannot be undone here.',
    person: people.hoa,
    card: (now) => ({
      reported: true,
      pin: pinSet('9364', now, 2, { kind: 'changed', channel: 'phone' }),
      history: past(now, ['chosen', 'web', 300]),
    }),
  }),
  'not-online': tell({
    title: 'Not online for this card',
    note: 'This card’s PIN can only be looked after by phone or at a cash machine.',
    person: people.aroha,
    card: () => ({ closedOnline: 'not-online' }),
  }),
}
