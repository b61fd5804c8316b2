import { paths } from '../src/paths.ts'
import { people } from './scenarios-people.ts'
import { savingsPot } from './scenarios-questions.ts'
import { daysBefore, issued, pinSet, products, tell } from './scenarios-tell.ts'

const product = 'Everyday Cashback with Worldwide Travel Cover'

/* The longest that names, questions and histories get, for whoever looks at how a screen bears it. */

export const longScenarios = {
  'long-words': tell({
    title: 'Long words and a long history',
    note: 'A long name, a product with a long name, long questions, and everything that can happen to a PIN. Answer Winter garden and Hazel Row.',
    person: people.maximiliana,
    questions: [
      [
        {
          ...savingsPot,
          prompt:
            'Which name did you give to the first savings pot that you opened with us, in a branch or by phone?',
        },
        {
          id: 'previous-street',
          subject: 'previous-street',
          kind: 'choice',
          options: [
            { id: 'street-a', label: 'Coopers Lane' },
            { id: 'street-b', label: 'Hazel Row' },
            { id: 'street-c', label: 'Llanfair Road at Upper Featherstonehaugh, near the old mill' },
            { id: 'street-d', label: 'None of these' },
          ],
          answer: 'street-b',
        },
      ],
    ],
    path: paths.pin('everyday'),
    cards: (now) => [
      issued({ ...products.everyday, product }, now, {
        pin: pinSet('8153', now, 1, { kind: 'changed', channel: 'cash-machine' }),
        history: [
          { kind: 'activated', channel: 'phone', at: daysBefore(now, 420) },
          { kind: 'chosen', channel: 'web', at: daysBefore(now, 419) },
          { kind: 'viewed', channel: 'web', at: daysBefore(now, 200) },
          { kind: 'blocked', channel: 'shop', at: daysBefore(now, 31) },
          { kind: 'unblocked', channel: 'phone', at: daysBefore(now, 30) },
        ],
      }),
      issued({ ...products.traveller, product: 'Traveller Reserve with Lounge Access and Insurance' }, now, {
        pin: pinSet('4871', now, 200, { blocked: true, nextUse: null }),
        history: [{ kind: 'blocked', channel: 'shop', at: daysBefore(now, 1) }],
      }),
      issued({ ...products.household, product: 'Household and Groceries, additional cardholder' }, now, {
        inactive: true,
      }),
    ],
  }),
}
