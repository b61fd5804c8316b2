import type { KnownQuestionKind, Question, QuestionSubject } from '../../contract/identity.ts'
import type { MessageId } from '../../i18n/words.ts'
import { digitsOf } from '../../ui/pin/pin-digits.ts'

/** The text typed for one question. A date uses its three parts; every other kind uses `value`. */
export type Entry = { value: string; day: string; month: string; year: string }

export const emptyEntry: Entry = { value: '', day: '', month: '', year: '' }

const isoDate = ({ day, month, year }: Entry): string | null => {
  const [d, m, y] = [day, month, year].map((part) => Number(digitsOf(part) || Number.NaN))
  if (d === undefined || m === undefined || y === undefined || digitsOf(year).length !== 4) return null
  const date = new Date(Date.UTC(y, m - 1, d))
  const real = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d
  return real ? date.toISOString().slice(0, 10) : null
}

/**
 * The answer in the contract's format. Only the issuer knows whether it is right.
 *
 * @returns null while the entry is no possible answer
 */
export const answerOf = (question: Question, entry: Entry): string | null => {
  const digits = digitsOf(entry.value)
  switch (question.kind) {
    case 'date':
      return isoDate(entry)
    case 'digits':
    case 'code':
      return digits.length === question.length ? digits : null
    case 'text':
      return entry.value.trim() || null
    case 'choice':
      return question.options.some(({ id }) => id === entry.value) ? entry.value : null
    case 'unsupported':
      return null
  }
}

/** The error for an answer that is missing or not possible: it names the question, and the length of the answer. */
const missingSubject: Record<QuestionSubject, MessageId> = {
  'birth-date': 'identity.missing-birth-date',
  'security-code': 'identity.missing-security-code',
  'phone-digits': 'identity.missing-phone-digits',
  'memorable-word': 'identity.missing-memorable-word',
  'first-school': 'identity.missing-first-school',
  'joined-year': 'identity.missing-joined-year',
  'previous-street': 'identity.missing-previous-street',
  'code-sent': 'identity.missing-code-sent',
  other: 'identity.missing-other',
}

/** The same for a question in the issuer's own words. */
const missingOwn: Record<KnownQuestionKind, MessageId> = {
  date: 'identity.missing-own-date',
  digits: 'identity.missing-own-digits',
  text: 'identity.missing-own-text',
  choice: 'identity.missing-own-choice',
  code: 'identity.missing-own-code',
}

/** How many digits the answer has; 0 where the question does not say so. */
export const lengthOf = (question: Question): number => ('length' in question ? question.length : 0)

/** The message about an answer that is missing or not possible, with its values. */
export const missingWords = (question: Question): [MessageId, { length: number; question: string }] => {
  const values = { length: lengthOf(question), question: question.prompt ?? '' }
  if (question.kind === 'unsupported') return ['identity.unsupported', values]
  return [question.prompt ? missingOwn[question.kind] : missingSubject[question.subject], values]
}

/** The label and hint of a question, by its subject. For `other` the issuer sends its own text. */
export const subjectWords: Record<QuestionSubject, { label: MessageId; hint: MessageId | null }> = {
  'birth-date': { label: 'identity.birth-date', hint: 'identity.birth-date-hint' },
  'security-code': { label: 'identity.security-code', hint: 'identity.security-code-hint' },
  'phone-digits': { label: 'identity.phone-digits', hint: 'identity.phone-digits-hint' },
  'memorable-word': { label: 'identity.memorable-word', hint: 'identity.memorable-word-hint' },
  'first-school': { label: 'identity.first-school', hint: null },
  'joined-year': { label: 'identity.joined-year', hint: 'identity.joined-year-hint' },
  'previous-street': { label: 'identity.previous-street', hint: null },
  'code-sent': { label: 'identity.code-sent', hint: null },
  other: { label: 'identity.other', hint: null },
}
