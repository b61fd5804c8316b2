import type { EndpointName } from '../../src/contract/endpoints.ts'
import type { IssuerLook } from '../drivers/driver.ts'
import type { Screen } from './screen.ts'

export type Seen = {
  name: EndpointName
  before: Screen
  after: Screen
  /** The person's input on the screen, without secrets, before the call and at the end. */
  given: { before: string | boolean | null; after: string | boolean | null }
  /** Whether the call was refused: it reached the service, and the service said no. */
  refused: boolean
  /** Whether the issuer acted on the call. */
  acted: boolean
  /** The issuer's state at the end. */
  issuer: IssuerLook
  /** The app's own errors in the console. */
  errors: string[]
}

type CardLook = IssuerLook['customers'][number]['cards'][number]
type Claim = { says: RegExp; isTrue: (card: CardLook | undefined, seen: Seen) => boolean }

/** The calls that change a card. */
const changing: readonly EndpointName[] = [
  'setPin',
  'checkActivation',
  'finishActivation',
  'unblockPin',
  'reportChange',
]

const isOpen = ({ sessions }: IssuerLook) => sessions.some(({ state }) => state === 'open')

/** Texts that a screen may show only when they are true. */
const claims: Claim[] = [
  { says: /^Your PIN is set$/, isTrue: (card) => card?.pin.state === 'set' && card.pending === null },
  { says: /Your PIN is set\b/, isTrue: (card) => card?.pin.state === 'set' },
  { says: /Your card is frozen\.?$|^This card has been reported$/, isTrue: (card) => card?.report != null },
  { says: /^Your PIN is unblocked$/, isTrue: (card) => card?.pin.state === 'set' },
  { says: /Your card is active/, isTrue: (card) => card?.active === true },
  {
    says: /(has not|hasn’t) been changed|[Nn]othing has been changed|No PIN was set/,
    isTrue: (_, { name, acted }) => !acted || !changing.includes(name),
  },
  { says: /We got no answer|page can’t reach us/, isTrue: (_, { refused }) => !refused },
  // Only a call that sent answers may ask for them again. Asking for a new code sends no answers.
  { says: /Enter your answers again/, isTrue: (_, { name }) => name === 'answerChallenge' },
  {
    says: /\bLog in again\./,
    isTrue: (_, { after, issuer }) => !isOpen(issuer) || after.steps.some((step) => /^Log in/.test(step)),
  },
  { says: /from your cards|the card’s page/, isTrue: (_, { name }) => name !== 'signIn' },
  // A session may still be open when the same screen says that the log-out did not reach the issuer.
  {
    says: /^You’re logged out/,
    isTrue: (_, { issuer, after }) =>
      !isOpen(issuer) || after.alerts.some((alert) => /couldn’t log you out/.test(alert)),
  },
]

/** A screen with more characters than this shows the body of an answer. */
const mostText = 10_000

/** @returns what is wrong at the end of a cell; empty when nothing is */
export const faultsOf = (seen: Seen): string[] => {
  const { before, after, given, issuer, errors } = seen
  const card = issuer.customers[0]?.cards.find(({ id }) => id === 'everyday')
  const said = [...after.headings, ...after.alerts, after.text.slice(0, mostText)]
  const hasMoved =
    after.headings.join() !== before.headings.join() ||
    after.dialog !== before.dialog ||
    after.path !== before.path
  const isSame = after.headings.join() === before.headings.join()
  return [
    ...(after.headings.length === 1 ? [] : [`${after.headings.length} h1`]),
    ...(after.steps.length > 0 ? [] : ['no link or button for a next step']),
    ...after.busy.map((what) => `still busy after 25 s: ${what}`),
    ...(hasMoved || after.alerts.length > 0 ? [] : ['silent: nothing shows the result of the press']),
    ...claims.flatMap(({ says, isTrue }) => {
      const found = said.find((text) => says.test(text))
      return found !== undefined && !isTrue(card, seen) ? [`says something untrue: ${says}`] : []
    }),
    ...(isSame && given.before !== null && given.after !== null && given.after !== given.before
      ? [`the input is lost: ${given.before} → ${given.after}`]
      : []),
    ...(after.text.length > mostText ? [`${after.text.length} characters on the screen`] : []),
    ...errors.map((error) => `console: ${error}`),
  ]
}
