import { paths } from '../../src/paths.ts'
import { people } from './people.ts'
import { birthDate, memorableWord, previousStreet, savingsPot, securityCode } from './questions.ts'
import { issued, past, pinSet, products, tell } from './scenario.ts'

const { everyday, traveller, household } = products

/* The longest names, questions and histories, to check how screens look with them. */

export const longScenarios = {
  'long-words': tell({
    title: 'Long words and a long history',
    note: 'A long name, a product with a long name, long questions, and everything that can happen to a PIN. Answer Winter garden and Hazel Row.',
    person: people.maximiliana,
    questions: [
      [
        savingsPot(
          'Which name did you give to the first savings pot that you opened with us, in a branch or by phone?',
        ),
        previousStreet('Llanfair Road at Upper Featherstonehaugh, near the old mill'),
      ],
    ],
    cards: (now) => [
      issued({ ...everyday, product: 'Everyday Cashback with Worldwide Travel Cover' }, now, {
        pin: pinSet('8153', now, 1, { kind: 'changed', channel: 'cash-machine' }),
        history: past(
          now,
          ['activated', 'phone', 420],
          ['chosen', 'web', 419],
          ['viewed', 'web', 200],
          ['blocked', 'shop', 31],
          ['unblocked', 'phone', 30],
        ),
      }),
      issued({ ...traveller, product: 'Traveller Reserve with Lounge Access and Insurance' }, now, {
        pin: pinSet('4871', now, 200, { blocked: true, nextUse: null }),
        history: past(now, ['blocked', 'shop', 1]),
      }),
      issued({ ...household, product: 'Household and Groceries, additional cardholder' }, now, {
        inactive: true,
      }),
    ],
  }),
  'more-questions': tell({
    title: 'A second page with more questions',
    note: 'The first page asks one question, the second one two: a code of the card (5093) and a date.',
    person: people.maya,
    questions: [[memorableWord], [securityCode(people.maya), birthDate(people.maya)]],
    path: paths.identity('everyday'),
  }),
}
