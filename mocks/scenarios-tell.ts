import { cardNumber } from './issuer/card-number.ts'
import type { CardSeed, CustomerSeed, PinSeed, QuestionSeed, Seed } from './issuer/seed.ts'
import type { Person } from './scenarios-people.ts'
import { oneTimeCode } from './scenarios-questions.ts'

/** A named world for designers, tests and the demonstration. */
export type Scenario = {
  title: string
  /** What to try here, for somebody who opened it by hand. */
  note: string
  signIn: { userId: string; password: string }
  /** The right answers, by question id. */
  answers: Record<string, string>
  /** Where to look after logging in. */
  path: string
  /** What is printed on the cards, by card id: activation asks for it, and for the expiry that the app shows. */
  securityCodes: Record<string, string>
  /** A PIN that is accepted wherever one may be chosen. */
  goodPin: string
  /** The world as it is at `now` (UTC milliseconds), so that "20 months ago" stays true. */
  seed: (now: number) => Seed
}

const dayMs = 24 * 60 * 60_000

/** That many days before `now`, in UTC milliseconds. */
export const daysBefore = (now: number, days: number): number => now - days * dayMs

/** `YYYY-MM`, that many months after `now`; before it, if negative. */
const monthAfter = (now: number, months: number): string => {
  const date = new Date(now)
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months)).toISOString().slice(0, 7)
}

type Printed = Pick<CardSeed, 'id' | 'product' | 'art' | 'number' | 'securityCode'>

const printed = (id: string, product: string, art: string, stem: string, securityCode: string): Printed => ({
  id,
  product,
  art,
  number: cardNumber(stem),
  securityCode,
})

/** The cards most scenarios deal with. */
export const products = {
  everyday: printed('everyday', 'Everyday', 'meadow', '0417725300486', '4162'),
  traveller: printed('traveller', 'Traveller', 'dusk', '1638509241770', '590'),
  household: printed('household', 'Household', 'stone', '2250861739145', '2718'),
}

/** A card as issued: chip checks the PIN itself, three years to run. `more` says what is different. */
export const issued = (
  product: Printed,
  now: number,
  more: Partial<CardSeed> & { expiresInMonths?: number } = {},
): CardSeed => {
  const { expiresInMonths = 36, ...rest } = more
  return { ...product, expires: monthAfter(now, expiresInMonths), pinCheck: 'offline', ...rest }
}

/** A PIN chosen online that many days before `now`, and on the chip since. `more` says what is different. */
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
  changedAt: daysBefore(now, daysAgo),
  nextUse: 'new-pin',
  ...more,
})

type Told = {
  title: string
  note: string
  person: Person
  /** Pages of questions. */
  questions: QuestionSeed[][]
  path: string
  cards: (now: number) => CardSeed[]
  customer?: (now: number) => Pick<CustomerSeed, 'wrongAnswers' | 'identityLockedUntil'>
  rest?: (now: number) => Partial<Seed>
}

/** A scenario with one person. */
export const tell = (told: Told): Scenario => {
  const { title, note, person, questions, path, customer, rest } = told
  // Where the questions ask for the code on the card, it is the code of that card.
  const asked = questions.flat().find(({ subject }) => subject === 'security-code')
  const securityCode = asked && asked.kind !== 'code' ? { securityCode: asked.answer } : {}
  const cards = (now: number) => told.cards(now).map((card) => ({ ...card, ...securityCode }))
  return {
    title,
    note,
    path,
    signIn: { userId: person.userId, password: person.password },
    answers: Object.fromEntries(
      questions.flat().map((one) => [one.id, one.kind === 'code' ? oneTimeCode : one.answer]),
    ),
    securityCodes: Object.fromEntries(cards(0).map((card) => [card.id, card.securityCode])),
    goodPin: '7305',
    seed: (now) => ({
      customers: [{ id: 'customer', ...person, questions, cards: cards(now), ...customer?.(now) }],
      oneTimeCode,
      ...rest?.(now),
    }),
  }
}
