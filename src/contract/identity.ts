import * as z from 'zod/mini'
import { Confirmation } from './confirmation.ts'
import { Instant } from './instant.ts'
import { known, list, maybe, orElse, shortText } from './lenient.ts'
import { Purpose } from './permission.ts'

/** The subject of a question, which decides its words. For `other` the issuer sends its own `prompt`. */
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
/** A subject that is missing or unknown is read as `other`. */
const Subject = orElse(known(questionSubjects, 'other'), 'other')

const prompt = shortText(300)
const asked = { id: z.string(), subject: Subject, prompt: maybe(prompt) }
const Option = z.object({ id: z.string(), label: shortText(300) })

/** One question, as the issuer describes it. Each kind has its own control on the page. */
export const Question = z.discriminatedUnion('kind', [
  /** Answered as `YYYY-MM-DD`. */
  z.object({ ...asked, kind: z.literal('date') }),
  /** Answered with exactly `length` digits. */
  z.object({ ...asked, kind: z.literal('digits'), length: z.number() }),
  /** Answered with a text. The issuer ignores upper and lower case and outer spaces. */
  z.object({ ...asked, kind: z.literal('text'), maxLength: z.number() }),
  /** Answered with the id of one option. Unreadable options are left out, and at least one option must remain. */
  z.object({
    ...asked,
    kind: z.literal('choice'),
    options: list(Option, ({ id }) => id).check(z.minLength(1)),
  }),
  /**
   * A code sent to the person, answered with exactly `length` digits. `resendAt`: when a new code may be requested.
   */
  z.object({
    ...asked,
    kind: z.literal('code'),
    length: z.number(),
    sentTo: Confirmation,
    resendAt: Instant,
  }),
])

const Unsupported = z.object({
  id: z.catch(z.string(), ''),
  subject: z.catch(Subject, 'other'),
  prompt: z.catch(asked.prompt, undefined),
})

/** A question of an unknown kind, or without a field that its kind needs. It is shown but cannot be answered here. */
const unsupported = (given: unknown) => ({
  id: '',
  subject: 'other' as const,
  ...Unsupported.safeParse(given).data,
  kind: 'unsupported' as const,
})

/**
 * The questions to answer now, all on one page. The issuer judges the page as a whole, so that a refusal never shows
 * which answer was wrong (PSD2 RTS Art. 4). `step` counts from 1. A later page, such as a code sent to the phone, is
 * asked only after the page before was right. The issuer repeats the same questions until they are answered (OWASP).
 */
export const Challenge = z.object({
  id: z.string(),
  cardId: z.string(),
  purpose: Purpose,
  step: z.number(),
  steps: z.number(),
  questions: list(Question, ({ id }) => id, unsupported),
  attemptsLeft: z.number(),
  expiresAt: Instant,
})

/**
 * The right to do one action once on one card. It is valid for five minutes, and only in the session in which the
 * issuer gave it.
 */
export const Grant = z.object({
  id: z.string(),
  cardId: z.string(),
  purpose: Purpose,
  expiresAt: Instant,
})

const states = ['unproven', 'granted', 'locked'] as const

/**
 * Whether the person has proved their identity, for one card and purpose. `expired`: a grant expired unused. An
 * unknown state is read as `unproven`, because only the issuer decides what a proof is.
 */
export const Identity = z.union([
  z.discriminatedUnion('state', [
    z.object({ state: z.literal('unproven'), expired: orElse(z.boolean(), false) }),
    z.object({ state: z.literal('granted'), grant: Grant }),
    z.object({ state: z.literal('locked'), until: Instant }),
  ]),
  z.pipe(
    z.object({ state: z.string().check(z.refine((text) => !states.some((state) => state === text))) }),
    z.transform(() => ({ state: 'unproven' as const, expired: false })),
  ),
])

/** An unknown outcome makes the answer unreadable, because the app must not guess whether the answers were right. */
export const AnswerResult = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('granted'), grant: Grant }),
  z.object({ outcome: z.literal('next'), challenge: Challenge }),
  z.object({ outcome: z.literal('wrong'), challenge: Challenge }),
])

export type Question = z.infer<typeof Challenge>['questions'][number]
export type QuestionKind = Question['kind']
/** The kinds that can be answered here. */
export type KnownQuestionKind = Exclude<QuestionKind, 'unsupported'>
export type QuestionSubject = z.infer<typeof Subject>
export type Challenge = z.infer<typeof Challenge>
export type Grant = z.infer<typeof Grant>
export type Identity = z.infer<typeof Identity>
export type AnswerResult = z.infer<typeof AnswerResult>
