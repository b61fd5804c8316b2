import { activateStates, reportStates, unblockPinStates, viewPinStates } from './states-actions.ts'
import { cardsStates, pinStates } from './states-cards.ts'
import { choosePinStates, doneStates } from './states-choose.ts'
import { identityStates } from './states-identity.ts'
import { helpStates, notFoundStates, sessionStates, signedOutStates, signInStates } from './states-outside.ts'
import { networkStates, problemStates } from './states-problems.ts'
import type { ScreenName, State, States } from './states-type.ts'

/** Each screen as it usually looks, and then otherwise. A screen without a state does not compile. */
const perScreen: Record<ScreenName, States> = {
  'sign-in': signInStates,
  'signed-out': signedOutStates,
  cards: cardsStates,
  pin: pinStates,
  identity: identityStates,
  'choose-pin': choosePinStates,
  done: doneStates,
  activate: activateStates,
  'view-pin': viewPinStates,
  'unblock-pin': unblockPinStates,
  report: reportStates,
  help: helpStates,
  'not-found': notFoundStates,
  problem: networkStates,
  session: sessionStates,
}

/** The usual look in longer words with marks on every letter, and the same from right to left. */
const inPseudo = ([usual]: States): State[] => [
  { ...usual, id: `${usual.screen}/pseudo`, title: `${usual.title}, in the pseudo-language`, lang: 'en-XA' },
  {
    ...usual,
    id: `${usual.screen}/pseudo-rtl`,
    title: `${usual.title}, in the pseudo-language from right to left`,
    lang: 'en-XA',
    dir: 'rtl',
  },
]

const problems = Object.values(problemStates)

/** Every state of every screen, screen by screen. */
export const states: readonly State[] = Object.values(perScreen).flatMap((own) => [
  ...own,
  ...problems.filter(({ screen }) => screen === own[0].screen),
  ...inPseudo(own),
])
