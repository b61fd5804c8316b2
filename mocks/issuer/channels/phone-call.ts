import * as z from 'zod/mini'
import type { NextUse } from '../../../src/contract/card.ts'
import type { ClosedReason } from '../../../src/contract/permission.ts'
import type { RefusalReason } from '../../../src/contract/pin.ts'
import type { SavedChannels } from '../core/channel-steps.ts'
import type { PhonePrompt } from './phone-words.ts'
import { digits, type Prompt } from './prompt.ts'

/** A question that can be answered with keys: its prompt, and the number of digits to type. */
export type KeyedQuestion = { say: Prompt<PhonePrompt>; length: number }

/** A call. `keys`, `answers` and `pin` contain typed digits, which are never saved and never shown. */
export type Call = SavedChannels['phone'] & {
  questions: KeyedQuestion[]
  /** The count of silences in a row. */
  silences: number
  keys: string
  answers: string[]
  pin: string
}

export const PhoneInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('dial') }),
  z.object({ kind: z.literal('key'), key: z.enum([...digits, '*', '#']) }),
  /** No key for `limits.phoneSilenceMs`. */
  z.object({ kind: z.literal('silence') }),
  z.object({ kind: z.literal('hang-up') }),
])
export type PhoneInput = z.infer<typeof PhoneInput>

/** The issuer's answers to the phone line. */
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
