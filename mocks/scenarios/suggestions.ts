import type { ScenarioName } from '../scenarios.ts'

/** What to try in each scenario, in a possible order. A scenario without a suggestion does not compile. */
export const tryThis: Record<ScenarioName, readonly [string, ...string[]]> = {
  'first-pin': [
    'Log in, choose “Your PIN”, and go through to the end.',
    'Choose 1234, then the birth date as 1704: each is refused with its own reason.',
    'Afterwards buy something in the shop: it asks for a signature, and the chip takes the PIN.',
  ],
  'several-cards': [
    'Give Everyday the PIN of Traveller, 4871: one PIN belongs to one card.',
    'Answer the first page of questions, then take the code from the inbox.',
    'Activate Household: card details first, then the questions.',
  ],
  'not-activated': [
    'Activate the card, then choose its PIN.',
    'Give a wrong security code and see how many tries are left.',
  ],
  'change-pin': [
    'Change the PIN, then pay in the shop: the old PIN once more, then the new one.',
    'Choose 6038, the PIN it has: it is refused.',
  ],
  'pin-blocked': [
    'Unblock the PIN, then go to the cash machine.',
    'Choose a new PIN instead, and compare what the last screen says.',
  ],
  'identity-locked': [
    'Open the questions: they are locked, and the other ways are offered.',
    'Move the clock on by 25 minutes, and try again.',
  ],
  'last-attempt': [
    'Give one wrong answer: the questions lock.',
    'Start again, give the right ones, and see all attempts come back.',
  ],
  'chip-pending': [
    'See on “Your PIN” how far the PIN has come.',
    'Buy something in the shop and sign: from then on it asks for the PIN.',
  ],
  'result-pending': [
    'Set a PIN, then reload while it is still being confirmed.',
    'Close the page before it is known, come back later, and find out.',
  ],
  'session-expiring': [
    'Do nothing until the warning comes; stay.',
    'Let it end while a PIN is half typed, then log in again.',
  ],
  'signed-out': ['See why the log-in is asked for.', 'Log in and land where you were.'],
  'no-cards': ['Log in and see what is offered to somebody without a card.'],
  'no-pin-allowed': [
    'See why no PIN can be chosen, and what to do in a shop.',
    'Look at the long name in a narrow frame.',
  ],
  'long-words': [
    'Read every screen at 320 px, and with text at 200 per cent.',
    'Open the questions: the longest a person may be asked.',
    'Open the PIN’s history: everything that can happen to a PIN is in it.',
  ],
  'more-questions': [
    'Answer the first page: the second one asks more, and a date where the first asked nothing.',
  ],
  'many-cards': [
    'Find a card by its product or its last four digits.',
    'Show only the cards that need something.',
  ],
  'changed-elsewhere': [
    'Say that the change was not yours: the card freezes.',
    'Open the same link from the e-mail in the inbox.',
  ],
  'changed-chip-check': [
    'Pay in the shop with the new PIN, 2709: it is wrong there. Then with 6038, the old one: from then on 2709 is right.',
    'At the cash machine 2709 is right at once.',
  ],
  'changed-online-check': [
    'Pay in the shop with 2709: it works.',
    'Choose another PIN: it works at once, too.',
  ],
  'changed-at-machine': ['Pay in the shop with 2709: it is on the chip already.'],
  'blocked-then-changed': [
    'Pay in the shop: it fails once.',
    'Go to the cash machine with 2709: the chip is free again.',
  ],
  'blocked-then-unblocked': [
    'Pay in the shop: it fails once.',
    'Go to the cash machine with 8153: the chip is free again.',
  ],
  'activate-with-identity': [
    'Give the card’s details, then the answers.',
    'Leave between the two, and come back within five minutes: the details are remembered.',
  ],
  'activation-last-try': [
    'Give a wrong security code: activation locks, and nothing else does.',
    'Start again and give the right one, 4162.',
  ],
  'card-frozen': ['See what “Your PIN” says of a frozen card.', 'Pay in the shop: nothing goes through.'],
  'card-reported': ['See what is left to do after a report.', 'Pay in the shop: the card works nowhere.'],
  'not-online': [
    'See where else this PIN can be looked after.',
    'Choose it by phone or at the cash machine, then look again.',
  ],
}
