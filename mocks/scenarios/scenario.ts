import { paths } from '../../src/paths.ts'
import { cardNumber } from '../issuer/cards/card-number.ts'
import type { CardSeed, CustomerSeed, PastSeed, PinSeed, QuestionSeed, Seed } from '../issuer/core/seed.ts'
import type { Person } from './people.ts'
import { birthDate, oneTimeCode, securityCode } from './questions.ts'

/** A named starting situation of the mock issuer, for designers, tests and the demonstration. */
export type Scenario = {
  title: string
  /** What to try here, for a person who opens the scenario by hand. */
  note: string
  signIn: { userId: string; password: string }
  /** The right answers, by question id. */
  answers: Record<string, string>
  /** The page to open after logging in. */
  path: string
  /** The security codes on the cards, by card id. Activation also needs the expiry, which the app shows. */
  securityCodes: Record<string, string>
  /** A PIN that is accepted for every card whose PIN may be chosen. */
  goodPin: string
  /** The world at `now` (UTC milliseconds). Its times are counted from `now`, so "20 months ago" is always true. */
  seed: (now: number) => Seed
}

const dayMs = 24 * 60 * 60_000

/** The month that is `months` after `now`, as `YYYY-MM`. A negative number goes back. */
const monthAfter = (now: number, months: number): string => {
  const date = new Date(now)
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months)).toISOString().slice(0, 7)
}

type Printed = Pick<CardSeed, 'id' | 'product' | 'art' | 'number' | 'securityCode'>

export const printed = (
  id: string,
  product: string,
  art: string,
  stem: string,
  securityCode: string,
): Printed => ({ id, product, art, number: cardNumber(stem), securityCode })

/** The cards of most scenarios. */
export const products = {
  everyday: printed('everyday', 'Everyday', 'meadow', '0417725300486', '4162'),
  traveller: printed('traveller', 'Traveller', 'dusk', '1638509241770', '590'),
  household: printed('household', 'Household', 'stone', '2250861739145', '2718'),
}

/** What is different about a card. `now`: when the scenario starts, in UTC milliseconds. */
export type CardChanges = (now: number) => Partial<CardSeed> & { expiresInMonths?: number }

/**
 * A new card: its chip checks the PIN itself, and it expires in three years.
 *
 * @param more what is different about this card
 */
export const issued = (product: Printed, now: number, more: ReturnType<CardChanges> = {}): CardSeed => {
  const { expiresInMonths = 36, ...rest } = more
  return { ...product, expires: monthAfter(now, expiresInMonths), pinCheck: 'offline', ...rest }
}

/**
 * A PIN that was chosen online `daysAgo` days before `now`, and is on the chip.
 *
 * @param more what is different about this PIN
 */
export const pinSet = (
  value: string,
  now: number,
  daysAgo: number,
  more: Partial<PinSeed> = {},
): PinSeed => ({
  value,
  onChip: value,
  kind: 'chosen',
  channel: 'web',
  changedAt: now - daysAgo * dayMs,
  nextUse: 'new-pin',
  ...more,
})

/** Earlier notices of a card: the kind, the channel, and how many days before `now` each was. */
export const past = (
  now: number,
  ...notices: [kind: PastSeed['kind'], channel: PastSeed['channel'], daysAgo: number][]
): PastSeed[] => notices.map(([kind, channel, daysAgo]) => ({ kind, channel, at: now - daysAgo * dayMs }))

/** What is different about a scenario. `now`: UTC milliseconds. */
type ScenarioParts = Pick<Scenario, 'title' | 'note'> & {
  person: Person
  /** Pages of questions; one page with the date of birth and the security code by default. */
  questions?: QuestionSeed[][]
  /** The screen “Your PIN” of the Everyday card by default. */
  path?: string
  /** What is different about the Everyday card. */
  card?: CardChanges
  /** The cards, if they are not one Everyday card. */
  cards?: (now: number) => CardSeed[]
  customer?: (now: number) => Pick<CustomerSeed, 'wrongAnswers' | 'identityLockedUntil'>
  rest?: (now: number) => Partial<Seed>
}

/** Makes a scenario with one person. By default the person has one new Everyday card. */
export const tell = ({
  title,
  note,
  person,
  path = paths.pin('everyday'),
  ...told
}: ScenarioParts): Scenario => {
  const { securityCode: code, ...known } = person
  const { questions = [[birthDate(person), securityCode(person)]], customer, rest } = told
  const { cards = (now) => [issued(products.everyday, now, told.card?.(now))] } = told
  const asked = questions.flat()
  // If a question asks for the security code, all cards get the person's code: then the right answer is on each card.
  const reprinted = asked.some(({ subject }) => subject === 'security-code') ? { securityCode: code } : {}
  const cardsAt = (now: number) => cards(now).map((card) => ({ ...card, ...reprinted }))
  return {
    title,
    note,
    path,
    signIn: { userId: person.userId, password: person.password },
    answers: Object.fromEntries(asked.map((one) => [one.id, one.kind === 'code' ? oneTimeCode : one.answer])),
    securityCodes: Object.fromEntries(cardsAt(0).map((card) => [card.id, card.securityCode])),
    goodPin: '7305',
    seed: (now) => ({
      customers: [{ id: 'customer', ...known, questions, cards: cardsAt(now), ...customer?.(now) }],
      oneTimeCode,
      ...rest?.(now),
    }),
  }
}
