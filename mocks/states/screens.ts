import { paths } from '../../src/paths.ts'
import { card, on } from './state.ts'

/* Each screen, with what most of its states have in common. */

export const signIn = on('sign-in', { path: paths.signIn(), signedIn: false })
export const signedOut = on('signed-out', { path: paths.signedOut(), signedIn: false })
export const cards = on('cards', { path: paths.cards(), scenario: 'several-cards' })
export const pin = on('pin', { path: paths.pin(card) })
export const identity = on('identity', { path: paths.identity(card) })
export const choosePin = on('choose-pin', { path: paths.identity(card) })
export const done = on('done', { path: paths.identity(card) })
export const activate = on('activate', { path: paths.activate(card), scenario: 'activation-last-try' })
const toView = paths.identity(card, { for: 'view' })
export const viewPin = on('view-pin', { path: toView, scenario: 'changed-elsewhere' })
const toUnblock = paths.identity(card, { for: 'unblock' })
export const unblockPin = on('unblock-pin', { path: toUnblock, scenario: 'pin-blocked' })
export const report = on('report', { path: paths.report(card), scenario: 'changed-elsewhere' })
export const help = on('help', { path: paths.help(), signedIn: false })
export const notFound = on('not-found', { path: '/nowhere', signedIn: false })
export const problem = on('problem', { path: paths.cards() })
/** When it becomes visible again, the screen of questions sends no call that extends the session: the person does. */
export const session = on('session', { path: paths.identity(card), scenario: 'session-expiring' })
