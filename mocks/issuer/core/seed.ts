import type { NextUse } from '../../../src/contract/card.ts'
import type { KnownChannel } from '../../../src/contract/confirmation.ts'
import type { QuestionSubject } from '../../../src/contract/identity.ts'
import type { EncryptionKey } from '../../../src/contract/key.ts'
import type { NoticeKind } from '../../../src/contract/notice.ts'
import type { IssuerRule, PinPolicy } from '../../../src/contract/pin.ts'

type QuestionParts = { id: string; subject: QuestionSubject; prompt?: string }

/** A question and its right answer. The answer to a code is the seed's `oneTimeCode`. */
export type QuestionSeed = QuestionParts &
  (
    | { kind: 'date'; answer: string }
    | { kind: 'digits'; length: number; answer: string }
    | { kind: 'text'; maxLength: number; answer: string }
    | { kind: 'choice'; options: { id: string; label: string }[]; answer: string }
    | { kind: 'code'; length: number }
  )

/** A PIN that the card has at the start of the scenario. `changedAt`: UTC milliseconds. */
export type PinSeed = {
  value: string
  /** The PIN on the chip: null before the first purchase, the previous PIN while a change waits. */
  onChip: string | null
  blocked?: boolean
  kind: 'chosen' | 'changed'
  channel: KnownChannel
  changedAt: number
  nextUse: NextUse | null
}

/** A notice from before the start of the scenario. `at`: UTC milliseconds. */
export type PastSeed = { kind: NoticeKind; channel: KnownChannel; at: number }

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
  /**
   * `identity`: activation also asks the identity questions. `wrongDetails`: how many wrong details were already given.
   */
  activation?: { identity?: boolean; wrongDetails?: number }
  frozen?: boolean
  reported?: boolean
  /** A chip-and-signature card: it never has a PIN. */
  suppressed?: boolean
  /** Why all PIN actions of this card are closed online. */
  closedOnline?: 'not-online' | 'not-available'
  pin?: PinSeed
  /** The earlier notices of the card, without the notice of the change in `pin`. */
  history?: PastSeed[]
}

/** A customer: everything that the issuer knows about a person. None of it is ever part of the saved state. */
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
  /** How many wrong answers were already given to the first page. */
  wrongAnswers?: number
  /** UTC milliseconds. */
  identityLockedUntil?: number
}

/** A world before its first use. */
export type Seed = {
  customers: CustomerSeed[]
  /** The code is always the same, so that people and tests know it. */
  oneTimeCode: string
  policy?: PinPolicy
  /** Which of the issuer's own rules are on; all of them by default. */
  ownRules?: readonly IssuerRule[]
  keys?: { alg: EncryptionKey['alg']; enc: EncryptionKey['enc'] }
  session?: { idleMs: number; absoluteMs: number }
  /** A new PIN is accepted at once, but the result is known only after this time, in milliseconds. */
  setTakesMs?: number
  /** A session that the browser already has when the page is opened. `startedAt`: UTC milliseconds. */
  openingSession?: { userId: string; startedAt: number }
}
