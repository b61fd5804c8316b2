import { activateStates } from './states/activate.ts'
import { cardsStates } from './states/cards.ts'
import { choosePinStates } from './states/choose-pin.ts'
import { doneStates } from './states/done.ts'
import { helpStates } from './states/help.ts'
import { identityStates } from './states/identity.ts'
import { notFoundStates } from './states/not-found.ts'
import { pinStates } from './states/pin.ts'
import { networkStates, problemStates } from './states/problem.ts'
import { reportStates } from './states/report.ts'
import { sessionStates } from './states/session.ts'
import { signInStates } from './states/sign-in.ts'
import { signedOutStates } from './states/signed-out.ts'
import type { ScreenName, State, States } from './states/state.ts'
import { unblockPinStates } from './states/unblock-pin.ts'
import { viewPinStates } from './states/view-pin.ts'

/** The states of each screen. The first one is its usual look. A screen without a state does not compile. */
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

/**
 * The usual look in the pseudo-language, once from left to right and once from right to left. The pseudo-language has
 * longer words, and marks on every letter.
 */
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
