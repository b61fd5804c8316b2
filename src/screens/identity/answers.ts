import type { Question, QuestionKind, QuestionSubject } from '../../contract/identity.ts'
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

/** The error for an answer that is missing or not possible. */
export const missingMessage: Record<QuestionKind, MessageId> = {
  date: 'identity.missing-date',
  digits: 'identity.missing-digits',
  text: 'identity.missing-text',
  choice: 'identity.missing-choice',
  code: 'identity.missing-code',
  unsupported: 'identity.unsupported',
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
  'code-sent': { label: 'identity.code-sent', hint: 'identity.code-sent-hint' },
  other: { label: 'identity.other', hint: null },
}
