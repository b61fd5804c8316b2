import { cardNumber } from '../issuer/cards/card-number.ts'
import { seededRandom } from '../issuer/core/random.ts'
import { createIssuer, type Issuer } from '../issuer/issuer.ts'
import { restore } from '../issuer/start.ts'
import { type StillClock, stillClock, testNow } from '../node/clock.ts'
import { sharedKey } from '../node/key.ts'
import { issued, pinSet, products } from '../scenarios/scenario.ts'
import { scenarios } from '../scenarios.ts'
import { atChannels } from '../test/at-channels.ts'
import { createCardholder } from '../test/cardholder.ts'

/*
 * The state that the cards should have. It is calculated by `rules.ts` from only two things: how a card's PIN is
 * checked, and the actions on the card. The model never asks the issuer.
 */

export const cardIds = ['everyday', 'traveller', 'household', 'icebound'] as const
export type CardId = (typeof cardIds)[number]

export type CardModel = {
  readonly pinCheck: 'offline' | 'online'
  status: 'active' | 'not-active' | 'frozen' | 'reported'
  /** The PIN that the cardholder set last. */
  pin: string | null
  /** The PIN that was written to the chip last. */
  chipPin: string | null
  /** The PIN set last is not written to the chip yet. */
  waiting: boolean
  /** A PIN whose result is not known yet. */
  pendingPin: string | null
  blocked: boolean
  chipTries: number
  machineTries: number
  wrongDetails: number
  /** UTC milliseconds. */
  activationLock: number | null
  /** The reference of the card's report. */
  reference: string | null
  /** The card's notices, each with its channel, for example `changed phone`. */
  told: string[]
}

export type Model = {
  readonly cards: Record<CardId, CardModel>
  /** The result of a PIN set online is known only later. */
  readonly slow: boolean
  /** UTC milliseconds. */
  now: number
  /** Wrong answers since the last right ones, counted separately online and by phone. */
  wrongOnline: number
  wrongByPhone: number
  /** The end of the lock on all identity questions, in UTC milliseconds. */
  lock: number | null
  /** A grant that was used up. */
  spentGrant: string
}

/** PINs that no rule refuses for their digits. They are few, so that the same PIN is often used again. */
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

/** The issuer under test, with the people and the channels that use it. */
export type Real = {
  issuer: Issuer
  holder: ReturnType<typeof createCardholder>
  devices: ReturnType<typeof atChannels>
  readonly clock: StillClock
  /** A count that grows with each call to the issuer, because each call reads the clock. */
  asked(): number
  /** Loads the page, the issuer and all terminals again from the saved state. */
  reload(): void
}

/** @param slow the result of a PIN set online is known only later */
export const newReal = (slow: boolean): Real => {
  const clock = stillClock(testNow)
  let asked = 0
  const watched = () => {
    asked += 1
    return clock.now()
  }
  const options = { clock: watched, random: seededRandom(4), newKey: sharedKey }
  const around = (issuer: Issuer) => {
    const holder = createCardholder(issuer, scenario)
    holder.caller.sessionId = issuer.signInAs(scenario.signIn.userId)
    return { issuer, holder, devices: atChannels(issuer) }
  }
  const real: Real = {
    ...around(createIssuer({ ...options, seed: seedAt(slow)(testNow) })),
    clock,
    asked: () => asked,
    reload: () => {
      const restored = restore(seedAt(slow), JSON.parse(JSON.stringify(real.issuer.save())))
      if (!restored) throw new Error('not restored')
      Object.assign(real, around(createIssuer({ ...options, ...restored })))
    },
  }
  return real
}
