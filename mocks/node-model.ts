import { cardNumber } from './issuer/card-number.ts'
import { createIssuer, type Issuer } from './issuer/issuer.ts'
import { seededRandom } from './issuer/random.ts'
import { restore } from './issuer/start.ts'
import type { State } from './issuer/state.ts'
import { createCardholder } from './node-cardholder.ts'
import { atChannels } from './node-channels.ts'
import { type StillClock, stillClock, testNow } from './node-clock.ts'
import { sharedKey } from './node-key.ts'
import { scenarios } from './scenarios.ts'
import { issued, pinSet, products } from './scenarios-tell.ts'

/*
 * What somebody who only sees what goes in and comes out must believe about the cards. It knows none of the issuer's
 * rules but those it is there to check.
 */

export const cardIds = ['everyday', 'traveller', 'household', 'icebound'] as const
export type CardId = (typeof cardIds)[number]

export type CardModel = {
  /** The PIN the cardholder set last, and the one the chip was last told. */
  pin: string | null
  chipPin: string | null
  /** A PIN whose result is not known yet. */
  pendingPin: string | null
  blocked: boolean
  /** It may pay at all. */
  usable: boolean
  chipTries: number
  machineTries: number
  /** How many things happened to it. */
  events: number
}
export type Model = Record<CardId, CardModel>

/** PINs that no rule refuses for their digits, few enough that they meet again. */
export const pool = ['7305', '8351', '6094', '4871', '6038', '8153'] as const

const plain: CardModel = {
  ...{ pin: null, chipPin: null, pendingPin: null, blocked: false, usable: true },
  ...{ chipTries: 3, machineTries: 3, events: 0 },
}

export const newModel = (): Model => ({
  everyday: { ...plain, pin: '6038', chipPin: '6038', events: 1 },
  traveller: { ...plain, pin: '4871', chipPin: '4871', events: 1 },
  household: { ...plain, usable: false },
  icebound: { ...plain, pin: '8153', chipPin: '8153', usable: false, events: 1 },
})

const { everyday, traveller, household } = products
const scenario = scenarios['first-pin']

const seedAt = (slow: boolean) => (now: number) => {
  const seed = scenario.seed(now)
  const cards = [
    issued(everyday, now, { pin: pinSet('6038', now, 9) }),
    issued(traveller, now, { pinCheck: 'online', pin: pinSet('4871', now, 9) }),
    issued(household, now, { inactive: true, activation: { identity: true } }),
    issued({ ...everyday, id: 'icebound', number: cardNumber('3180264957013') }, now, {
      frozen: true,
      pin: pinSet('8153', now, 9),
    }),
  ]
  const customers = seed.customers.map((customer) => ({ ...customer, cards }))
  return { ...seed, customers, ...(slow ? { setTakesMs: 20_000 } : {}) }
}

/** The issuer under test, as everybody around it uses it. */
export type Real = {
  readonly issuer: Issuer
  readonly holder: ReturnType<typeof createCardholder>
  readonly doors: ReturnType<typeof atChannels>
  readonly clock: StillClock
  /** The page, the issuer and all terminals are loaded anew from what was saved. */
  reload(): void
}

/** `slow`: a set made online is only known later. */
export const newReal = (slow: boolean): Real => {
  const clock = stillClock(testNow)
  const options = { clock: clock.now, random: seededRandom(4), hashCost: 1, newKey: sharedKey }
  const around = (issuer: Issuer) => {
    const holder = createCardholder(issuer, scenario)
    holder.caller.sessionId = issuer.signInAs(scenario.signIn.userId)
    return { issuer, holder, doors: atChannels(issuer) }
  }
  let now = around(createIssuer({ ...options, seed: seedAt(slow)(testNow) }))
  return {
    clock,
    get issuer() {
      return now.issuer
    },
    get holder() {
      return now.holder
    },
    get doors() {
      return now.doors
    },
    reload: () => {
      const restored = restore(seedAt(slow), JSON.parse(JSON.stringify(now.issuer.save())))
      if (!restored) throw new Error('not restored')
      now = around(createIssuer({ ...options, ...restored }))
    },
  }
}

/** The counters that must not leak into each other, by name. */
export const countersOf = ({ cards, identity }: State): Record<string, number> => ({
  ...Object.fromEntries(
    Object.entries(cards).flatMap(([id, { chip, pin, activation }]) => [
      [`chip ${id}`, chip.triesLeft],
      [`machine ${id}`, pin.triesLeft],
      [`activation ${id}`, activation.failures],
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(identity).flatMap(([id, { failures }]) =>
      Object.entries(failures).map(([page, count]) => [`identity ${id} ${page}`, count]),
    ),
  ),
})

/** The first thing that must always hold and does not, in words; or null. */
export const broken = (model: Model, state: State): string | null => {
  for (const [name, count] of Object.entries(countersOf(state))) {
    const most = name.startsWith('chip') || name.startsWith('machine') ? 3 : 5
    if (!Number.isInteger(count) || count < 0 || count > most) return `${name} is ${count}`
  }
  for (const id of cardIds) {
    const card = state.cards[id]
    if (!card) return `${id} is gone`
    if ((card.pin.state === 'blocked') !== model[id].blocked)
      return `${id}: blocked, or not, against the model`
    if (card.chip.triesLeft === 0 && !model[id].blocked && card.nextUse !== 'cash-machine') {
      return `${id}: a chip without tries is passed off as working`
    }
    const notices = state.notices.filter(({ cardId }) => cardId === id)
    if (notices.length !== model[id].events)
      return `${id}: ${notices.length} notices of ${model[id].events} events`
  }
  const told = new Map<string, string>()
  for (const { noticeId, by } of state.outbox) {
    if (noticeId !== null) told.set(noticeId, `${told.get(noticeId) ?? ''} ${by}`)
  }
  const odd = state.notices.find(({ id }) => told.get(id) !== ' email text')
  if (odd) return `${odd.kind} was told by${told.get(odd.id) ?? ' nobody'}`
  return told.size === state.notices.length ? null : 'a message about nothing that happened'
}
