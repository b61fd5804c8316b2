import { expect, test } from 'vitest'
import { Question } from '../../../src/contract/identity.ts'
import type { QuestionSeed } from '../core/seed.ts'
import { isAnswer, isRight, questionView } from './question.ts'

const date: QuestionSeed = { id: 'd', subject: 'birth-date', kind: 'date', answer: '1988-04-17' }
const digits: QuestionSeed = { id: 'n', subject: 'security-code', kind: 'digits', length: 4, answer: '0593' }
const text: QuestionSeed = {
  id: 't',
  subject: 'other',
  prompt: 'Which word?',
  kind: 'text',
  maxLength: 20,
  answer: 'Éclair à la Crème',
}
const choice: QuestionSeed = {
  id: 'c',
  subject: 'first-school',
  kind: 'choice',
  options: [
    { id: 'a', label: 'One' },
    { id: 'b', label: 'Two' },
  ],
  answer: 'b',
}
const code: QuestionSeed = { id: 's', subject: 'code-sent', kind: 'code', length: 6 }
const all = [date, digits, text, choice, code]

test.each([
  [date, '1988-04-17'],
  [digits, '0593'],
  [digits, ' 05 93 '],
  [text, '  éclair  à la\tcrème '],
  [text, 'E\u0301CLAIR A\u0300 LA CRÈME'],
  [choice, 'b'],
  [code, '482 915'],
])('%j: %j is right', (question, value) => {
  expect(isAnswer(question, value)).toBe(true)
  expect(isRight(question, value, '482915')).toBe(true)
})

test.each([
  [date, '1988-04-18'],
  [digits, '0594'],
  [text, 'Eclair a la Creme'],
  [choice, 'a'],
  [code, '482916'],
])('%j: %j has the form of an answer, but is wrong', (question, value) => {
  expect(isAnswer(question, value)).toBe(true)
  expect(isRight(question, value, '482915')).toBe(false)
})

test.each([
  [date, '17/04/1988'],
  [date, '1988-4-17'],
  [date, '1988-02-30'],
  [date, '1988-04-17T00:00'],
  [digits, '593'],
  [digits, '05933'],
  [digits, '٠٥٩٣'],
  [text, '   '],
  [text, 'x'.repeat(21)],
  [choice, 'Two'],
  [choice, ''],
  [code, '48291'],
])('%j: %j does not have the form of an answer', (question, value) => {
  expect(isAnswer(question, value)).toBe(false)
})

test('a question is sent in the form of the contract, without its answer', () => {
  const sent = { sentTo: { by: 'text' as const, to: '•••• ••• 421' }, resendAt: '2026-05-04T09:30:30.000Z' }
  for (const question of all) {
    const view = questionView(question, sent)
    expect(Question.parse(view)).toMatchObject({ id: question.id, kind: question.kind })
    expect(Object.keys(view)).not.toContain('answer')
  }
  expect(questionView(text, sent)).toHaveProperty('prompt', 'Which word?')
})
