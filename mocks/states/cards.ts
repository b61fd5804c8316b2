import { paths } from '../../src/paths.ts'
import { cards } from './screens.ts'
import { anything, card, failing, fill, on, press, type States, text, waiting } from './state.ts'
import { sendPin } from './steps.ts'

const many = on('cards', { path: paths.cards(), scenario: 'many-cards' })
const find = (words: string) => fill('cards.find', words)
const attention = press(text('cards.attention', { count: anything }))

export const cardsStates: States = [
  cards('default', 'Several cards', [text('cards.lead', { count: 3 })]),
  cards('one', 'One card', ['card.no-pin'], { scenario: 'first-pin' }),
  cards('none', 'No cards', ['cards.none'], { scenario: 'no-cards' }),
  cards('pick', 'Pick a card first', ['why.pick-a-card'], { path: paths.cards({ why: 'pick-a-card' }) }),
  many('many', '200 cards', [text('cards.shown-all', { all: 200 })]),
  many('found', 'Some of them found', [find('02'), 'cards.find-clear']),
  many('none-found', 'None of them fits', [find('nowhere'), text('cards.none-found', { all: 200 })]),
  cards('long-name', 'A cardholder with a long name', ['cards.way-signature'], {
    scenario: 'no-pin-allowed',
  }),
  many('attention', 'Only those that need attention', [
    attention,
    text('cards.shown', { count: 172, all: 200 }),
  ]),
  many('none-waiting', 'None that needs attention fits', [
    attention,
    find('nowhere'),
    'cards.none-waiting-found',
  ]),
  cards('waiting', 'A PIN that waits for a purchase', ['card.waiting'], { scenario: 'chip-pending' }),
  cards('cash-machine', 'A PIN that waits for a cash machine', ['card.cash-machine'], {
    scenario: 'blocked-then-changed',
  }),
  cards(
    'confirming',
    'A PIN that is still being confirmed',
    [sendPin, 'done.pending-heading', press('shell.cards'), 'card.confirming'],
    { scenario: 'result-pending', path: paths.identity(card) },
  ),
  cards('blocked', 'A blocked PIN', ['pin.unblock'], { scenario: 'pin-blocked' }),
  cards('locked', 'The questions are locked', ['cards.way-locked'], { scenario: 'identity-locked' }),
  cards('frozen', 'A frozen card', ['cards.way-frozen'], { scenario: 'card-frozen' }),
  cards('reported', 'A reported card', ['cards.way-reported'], { scenario: 'card-reported' }),
  cards('not-online', 'Not online', ['cards.way-not-online'], { scenario: 'not-online' }),
  cards('long', 'A product with a long name', ['card.set'], { scenario: 'long-words' }),
  cards(
    'other-words',
    'An issuer whose words we do not know',
    ['card.other'],
    failing('listCards', 'other-words'),
  ),
  cards('loading', 'The cards are on their way', [press('shell.cards'), 'shell.loading'], {
    path: paths.help(),
    ...waiting('listCards'),
  }),
]
