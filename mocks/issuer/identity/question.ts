import * as z from 'zod/mini'
import type { KnownConfirmation } from '../../../src/contract/confirmation.ts'
import type { Question } from '../../../src/contract/identity.ts'
import type { QuestionSeed } from '../core/seed.ts'

/** The facts about a sent code in a question of kind `code`. */
type CodeSent = { sentTo: KnownConfirmation; resendAt: string }

/** A question in the form of the contract. It is built field by field, so that it never contains the answer. */
export const questionView = (question: QuestionSeed, code: CodeSent): z.input<typeof Question> => {
  const { id, subject, prompt } = question
  const asked = prompt === undefined ? { id, subject } : { id, subject, prompt }
  switch (question.kind) {
    case 'date':
      return { ...asked, kind: 'date' }
    case 'digits':
      return { ...asked, kind: 'digits', length: question.length }
    case 'text':
      return { ...asked, kind: 'text', maxLength: question.maxLength }
    case 'choice':
      return { ...asked, kind: 'choice', options: question.options }
    case 'code':
      return { ...asked, kind: 'code', length: question.length, ...code }
  }
}

/** A value in the form for comparison: digits without spaces, and a text in lower case with single spaces. */
const plain = (kind: QuestionSeed['kind'], value: string): string => {
  if (kind === 'text') return value.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
  return kind === 'digits' || kind === 'code' ? value.replace(/\s+/g, '') : value
}

/** A day of the calendar written as `YYYY-MM-DD` (ISO 8601, extended form). */
const Day = z.iso.date()

/** Whether a value has the form of an answer. A value in another form costs no try. */
export const isAnswer = (question: QuestionSeed, value: string): boolean => {
  const answer = plain(question.kind, value)
  switch (question.kind) {
    case 'date':
      return Day.safeParse(answer).success
    case 'digits':
    case 'code':
      return answer.length === question.length && /^[0-9]+$/.test(answer)
    case 'text':
      return answer !== '' && answer.length <= question.maxLength
    case 'choice':
      return question.options.some(({ id }) => id === answer)
  }
}

/** Whether a value is the right answer. */
export const isRight = (question: QuestionSeed, value: string, oneTimeCode: string): boolean => {
  const right = question.kind === 'code' ? oneTimeCode : question.answer
  return plain(question.kind, value) === plain(question.kind, right)
}
