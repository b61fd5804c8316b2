import type { ClosedReason, NextUse } from '../../../src/contract/card.ts'
import type { RefusalReason } from '../../../src/contract/pin.ts'
import type { PhonePrompt } from './phone-words.ts'
import type { Digit, Prompt } from './prompt.ts'

/** A question that can be answered with keys: what is said, and how many digits are wanted. */
export type KeyedQuestion = { say: Prompt<PhonePrompt>; length: number }

/** A call. `keys`, `answers` and `pin` hold what was typed: never saved, never shown. */
export type Call = {
  step: 'idle' | 'number' | 'questions' | 'menu' | 'service' | 'new-pin' | 'confirm'
  cardId: string | null
  questions: KeyedQuestion[]
  /** Wrong card numbers, and silences in a row. */
  wrongNumbers: number
  silences: number
  pinLength: number
  keys: string
  answers: string[]
  pin: string
}

export type PhoneInput =
  | { kind: 'dial' }
  | { kind: 'key'; key: Digit | '*' | '#' }
  /** No key for `phoneSilenceMs`. */
  | { kind: 'silence' }
  | { kind: 'hang-up' }

export const phoneSilenceMs = 12_000

/** What the issuer says, after the phone asked. */
export type PhoneAnswer =
  | { kind: 'card'; found: null | 'locked' | { cardId: string; questions: KeyedQuestion[] } }
  | { kind: 'judged'; outcome: 'right' | 'not-a-date' | 'locked' | { left: number } }
  | { kind: 'open'; length: number }
  | { kind: 'closed'; reason: ClosedReason }
  | { kind: 'refused'; reason: RefusalReason }
  | { kind: 'done'; what: 'pin-set' | 'pin-unblocked'; nextUse: NextUse | null }

export type PhoneAsk =
  | { kind: 'card'; number: string }
  | { kind: 'judge'; cardId: string; answers: string[] }
  | { kind: 'may-choose' | 'unblock'; cardId: string }
  | { kind: 'set'; cardId: string; pin: string }

export const noCall: Call = {
  step: 'idle',
  cardId: null,
  questions: [],
  wrongNumbers: 0,
  silences: 0,
  pinLength: 4,
  keys: '',
  answers: [],
  pin: '',
}
