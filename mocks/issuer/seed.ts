import type { Channel, NextUse, NoticeKind } from '../../src/contract/card.ts'
import type { QuestionSubject } from '../../src/contract/identity.ts'
import type { EncryptionKey, IssuerRule, PinPolicy } from '../../src/contract/pin.ts'

type Asked = { id: string; subject: QuestionSubject; prompt?: string }

/** A question and its right answer. The answer to a code is the seed's `oneTimeCode`. */
export type QuestionSeed = Asked &
  (
    | { kind: 'date'; answer: string }
    | { kind: 'digits'; length: number; answer: string }
    | { kind: 'text'; maxLength: number; answer: string }
    | { kind: 'choice'; options: { id: string; label: string }[]; answer: string }
    | { kind: 'code'; length: number }
  )

/** A PIN the card already has when the story begins. Instants in UTC milliseconds. */
export type PinSeed = {
  value: string
  /** The PIN the chip holds: null before the first purchase, another one while a change is on its way. */
  onChip: string | null
  blocked?: boolean
  kind: 'chosen' | 'changed'
  channel: Channel
  changedAt: number
  nextUse: NextUse | null
}

/** Something that happened to a card before the story begins. `at`: UTC milliseconds. */
export type PastSeed = { kind: NoticeKind; channel: Channel; at: number }

export type CardSeed = {
  id: string
  /** 15 digits. */
  number: string
  product: string
  art: string
  /** `YYYY-MM`, the last month in which the card works. */
  expires: string
  /** Where the PIN is checked in a shop: by the chip itself, or by the issuer. */
  pinCheck: 'offline' | 'online'
  /** Printed on the card, three or four digits; activation asks for it. */
  securityCode: string
  inactive?: boolean
  /** Whether activation asks the identity questions too (it does not, by default), and wrong details given so far. */
  activation?: { identity?: boolean; wrongDetails?: number }
  frozen?: boolean
  reported?: boolean
  /** A chip-and-signature card: it never has a PIN. */
  suppressed?: boolean
  /** Why this card's PIN cannot be looked after online at all. */
  closedOnline?: 'not-online' | 'not-available'
  pin?: PinSeed
  /** What happened beside the change that `pin` tells of. */
  history?: PastSeed[]
}

/** A person and everything the issuer knows about them. None of it is ever part of the saved state. */
export type CustomerSeed = {
  id: string
  name: string
  userId: string
  password: string
  /** `YYYY-MM-DD`. */
  birthDate: string
  phone: string
  postCode: string
  email: string
  /** Pages of questions, asked in this order. */
  questions: QuestionSeed[][]
  cards: CardSeed[]
  /** Wrong answers already given to the first page. */
  wrongAnswers?: number
  /** UTC milliseconds. */
  identityLockedUntil?: number
}

/** A world before anybody touched it. */
export type Seed = {
  customers: CustomerSeed[]
  /** Always the same, because a mock is a test instrument. */
  oneTimeCode: string
  policy?: PinPolicy
  /** Which of the issuer's own rules are on; all of them by default. */
  ownRules?: readonly IssuerRule[]
  keys?: { alg: EncryptionKey['alg']; enc: EncryptionKey['enc'] }
  session?: { idleMs: number; absoluteMs: number }
  /** A set is accepted at once and its result known only after this long. */
  setTakesMs?: number
  /** The browser had a session before the page was opened. `startedAt`: UTC milliseconds. */
  openingSession?: { userId: string; startedAt: number }
}
