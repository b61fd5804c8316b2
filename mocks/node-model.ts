import { cardNumber } from './issuer/card-number.ts'
import { createIssuer, type Issuer } from './issuer/issuer.ts'
import { seededRandom } from './issuer/random.ts'
import { restore } from './issuer/start.ts'
import { createCardholder } from './node-cardholder.ts'
import { atChannels } from './node-channels.ts'
import { type StillClock, stillClock, testNow } from './node-clock.ts'
import { sharedKey } from './node-key.ts'
import { scenarios } from './scenarios.ts'
import { issued, pinSet, products } from './scenarios-tell.ts'

/*
 * What somebody who only sees what goes in must believe about the cards: how each card's PIN is checked, and what was
 * done to it, decide everything else here (`node-model-rules.ts`). Nothing is asked of the issuer.
 */

export const cardIds = ['everyday', 'traveller', 'household', 'icebound'] as const
export type CardId = (typeof cardIds)[number]

export type CardModel = {
  readonly pinCheck: 'offline' | 'online'
  status: 'active' | 'not-active' | 'frozen' | 'reported'
  /** The PIN the cardholder set last, and the one the chip was last told. */
  pin: string | null
  chipPin: string | null
  /** The chip was not told of the PIN set last. */
  waiting: boolean
  /** A PIN whose result is not known yet. */
  pendingPin: string | null
  blocked: boolean
  chipTries: number
  machineTries: number
  wrongDetails: number
  /** UTC milliseconds. */
  activationLock: number | null
  /** The reference of its report. */
  reference: string | null
  /** What happened to it and where: `changed phone`. */
  told: string[]
}

export type Model = {
  readonly cards: Record<CardId, CardModel>
  /** A set made online is only known later. */
  readonly slow: boolean
  /** UTC milliseconds. */
  now: number
  /** Wrong answers since the last right ones, in each place by itself, and the end of the one lock. */
  wrongOnline: number
  wrongByPhone: number
  lock: number | null
  /** A grant that was used up. */
  spentGrant: string
}

/** PINs that no rule refuses for their digits, few enough that they meet again. */
export const pool = ['7305', '8351', '6094', '4871', '6038', '8153'] as const

const bare = (more: Partial<CardModel> = {}): CardModel => ({
  ...{ pinCheck: 'offline', status: 'active', pin: null, chipPin: null, waiting: false, pendingPin: null },
  ...{ blocked: false, chipTries: 3, machineTries: 3, wrongDetails: 0, activationLock: null },
  ...{ reference: null, told: [] },
  ...more,
})

const holding = (pin: string, more: Partial<CardModel> = {}) =>
  bare({ pin, chipPin: pin, told: ['chosen web'], ...more })

export const newModel = (slow: boolean): Model => ({
  cards: {
    everyday: holding('6038'),
    traveller: holding('4871', { pinCheck: 'online' }),
    household: bare({ status: 'not-active' }),
    icebound: holding('8153', { status: 'frozen' }),
  },
  ...{ slow, now: testNow, wrongOnline: 0, wrongByPhone: 0, lock: null, spentGrant: 'none' },
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
  /** How often the issuer was asked for anything: it looks at the clock each time. */
  asked(): number
  /** The page, the issuer and all terminals are loaded anew from what was saved. */
  reload(): void
}

/** `slow`: a set made online is only known later. */
export const newReal = (slow: boolean): Real => {
  const clock = stillClock(testNow)
  let asked = 0
  const watched = () => {
    asked += 1
    return clock.now()
  }
  const options = { clock: watched, random: seededRandom(4), hashCost: 1, newKey: sharedKey }
  const around = (issuer: Issuer) => {
    const holder = createCardholder(issuer, scenario)
    holder.caller.sessionId = issuer.signInAs(scenario.signIn.userId)
    return { issuer, holder, doors: atChannels(issuer) }
  }
  let now = around(createIssuer({ ...options, seed: seedAt(slow)(testNow) }))
  return {
    clock,
    asked: () => asked,
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
