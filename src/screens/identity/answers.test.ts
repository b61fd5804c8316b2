import { expect, it } from 'vitest'
import { Question, questionSubjects } from '../../contract/identity.ts'
import { missingWords } from './answers.ts'

const asked = { id: 'one', kind: 'digits', length: 4 } as const

it('names what is missing, for every subject in its own words', () => {
  const named = questionSubjects.map((subject) => missingWords(Question.parse({ ...asked, subject }))[0])
  expect(new Set(named).size).toBe(questionSubjects.length)
})

it.each([
  { kind: 'date' },
  { kind: 'digits', length: 4 },
  { kind: 'text', maxLength: 20 },
  { kind: 'choice', options: [{ id: 'a', label: 'A' }] },
  { kind: 'code', length: 6, sentTo: { by: 'text', to: '•• 42' }, resendAt: '2026-01-01T00:00:00Z' },
])('repeats the issuer’s own question of the kind $kind, with the length of the answer', (kind) => {
  const question = Question.parse({ id: 'one', subject: 'other', prompt: 'Which pot?', ...kind })
  const [id, values] = missingWords(question)
  expect(id).toBe(`identity.missing-own-${kind.kind}`)
  expect(values).toEqual({ length: 'length' in kind ? kind.length : 0, question: 'Which pot?' })
})
