import type * as z from 'zod/mini'
import type { Confirmation } from '../../src/contract/card.ts'
import type { Question } from '../../src/contract/identity.ts'
import type { QuestionSeed } from './seed.ts'

/** What a question of kind `code` says about the code that was sent. */
export type CodeSent = { sentTo: Confirmation; resendAt: string }

/** A question in the contract's words: built field by field, so that no answer can slip through. */
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

/** Spaces typed into a number are not part of it; case and spacing are not part of a word. */
const plain = (kind: QuestionSeed['kind'], value: string): string => {
  if (kind === 'text') return value.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
  return kind === 'digits' || kind === 'code' ? value.replace(/\s+/g, '') : value
}

/** A day of the calendar written as `YYYY-MM-DD` (ISO 8601, extended form). */
const isDay = (value: string): boolean => {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null
  return day !== null && !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(value)
}

/** Whether a value is an answer at all: what has not even the form of one costs no try. */
export const isAnswer = (question: QuestionSeed, value: string): boolean => {
  const answer = plain(question.kind, value)
  switch (question.kind) {
    case 'date':
      return isDay(answer)
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
