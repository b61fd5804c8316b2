import * as z from 'zod/mini'
import { Confirmation, Purpose } from './card.ts'

/** What a question is about, which decides its words. For `other` the issuer sends its own `prompt`. */
export const questionSubjects = [
  'birth-date',
  'security-code',
  'phone-digits',
  'memorable-word',
  'first-school',
  'joined-year',
  'previous-street',
  'code-sent',
  'other',
] as const
const Subject = z.catch(z.enum(questionSubjects), 'other')

const asked = { id: z.string(), subject: Subject, prompt: z.optional(z.string()) }

/** One question, as the issuer describes it. The kind decides the control; adding one here needs a component. */
export const Question = z.discriminatedUnion('kind', [
  /** Answered as `YYYY-MM-DD`. */
  z.object({ ...asked, kind: z.literal('date') }),
  /** Answered with exactly `length` digits. */
  z.object({ ...asked, kind: z.literal('digits'), length: z.number() }),
  /** Compared by the issuer without case and outer spaces. */
  z.object({ ...asked, kind: z.literal('text'), maxLength: z.number() }),
  /** Answered with the id of one option. */
  z.object({
    ...asked,
    kind: z.literal('choice'),
    options: z.array(z.object({ id: z.string(), label: z.string() })),
  }),
  /** A code sent to the person, answered with exactly `length` digits. `resendAt`: UTC, when another may be asked for. */
  z.object({
    ...asked,
    kind: z.literal('code'),
    length: z.number(),
    sentTo: Confirmation,
    resendAt: z.iso.datetime(),
  }),
])

/**
 * The questions to answer now, all on one page: the verdict is on the page as a whole, so that a refusal never
 * says which answer was wrong (PSD2 RTS Art. 4). `step` counts from 1: a later page, such as a code sent to the
 * phone, is only asked once the page before was right. The same questions come back until they are answered (OWASP).
 */
export const Challenge = z.object({
  id: z.string(),
  cardId: z.string(),
  purpose: Purpose,
  step: z.number(),
  steps: z.number(),
  questions: z.array(Question),
  attemptsLeft: z.number(),
  expiresAt: z.iso.datetime(),
})

/** The right to do one thing once to one card. Five minutes; the issuer ties it to the session. */
export const Grant = z.object({
  id: z.string(),
  cardId: z.string(),
  purpose: Purpose,
  expiresAt: z.iso.datetime(),
})

/** How far the person has proved who they are, for one card and purpose. `expired`: a grant ran out unused. */
export const Identity = z.discriminatedUnion('state', [
  z.object({ state: z.literal('unproven'), expired: z.boolean() }),
  z.object({ state: z.literal('granted'), grant: Grant }),
  z.object({ state: z.literal('locked'), until: z.iso.datetime() }),
])

/** A JWE in compact form, whose payload is `SealedAnswers`. */
export const AnswersMessage = z.object({ encryptedAnswers: z.string() })

export const AnswerResult = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('granted'), grant: Grant }),
  z.object({ outcome: z.literal('next'), challenge: Challenge }),
  z.object({ outcome: z.literal('wrong'), challenge: Challenge }),
])

export type Question = z.infer<typeof Question>
export type QuestionKind = Question['kind']
export type QuestionSubject = z.infer<typeof Subject>
export type Challenge = z.infer<typeof Challenge>
export type Grant = z.infer<typeof Grant>
export type Identity = z.infer<typeof Identity>
export type AnswerResult = z.infer<typeof AnswerResult>
