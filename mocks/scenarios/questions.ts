import type { QuestionSubject } from '../../src/contract/identity.ts'
import type { QuestionSeed } from '../issuer/core/seed.ts'
import type { Person } from './people.ts'

/** The one-time code that the issuer sends in every scenario. */
export const oneTimeCode = '482915'

/*
 * The questions that scenarios ask. A question has the same id in all scenarios, because tests answer by id.
 */

const digits = (subject: QuestionSubject, answer: string): QuestionSeed => ({
  id: subject,
  subject,
  kind: 'digits',
  length: answer.length,
  answer,
})

/** The last choice is `None of these`. With the stem `street`, the ids are `street-a`, `street-b` and so on. */
const choice = (subject: QuestionSubject, stem: string, labels: string[], answer: string): QuestionSeed => ({
  id: subject,
  subject,
  kind: 'choice',
  options: [...labels, 'None of these'].map((label, at) => ({ id: `${stem}-${'abcdefgh'[at]}`, label })),
  answer,
})

export const birthDate = (person: Person): QuestionSeed => ({
  id: 'birth-date',
  subject: 'birth-date',
  kind: 'date',
  answer: person.birthDate,
})

/** The code printed on the card: three digits on some, four on others. */
export const securityCode = (person: Person) => digits('security-code', person.securityCode)

export const phoneDigits = (person: Person) => digits('phone-digits', person.phone.slice(-4))

export const joinedYear = digits('joined-year', '2013')

export const memorableWord: QuestionSeed = {
  id: 'memorable-word',
  subject: 'memorable-word',
  kind: 'text',
  maxLength: 40,
  answer: 'Amber coast',
}

export const previousStreet = (another = 'Quarry Bank') =>
  choice('previous-street', 'street', ['Coopers Lane', 'Hazel Row', another], 'street-b')

export const firstSchool = choice(
  'first-school',
  'school',
  ['Millbrook Primary', 'St Anselm’s', 'Ysgol y Dderwen'],
  'school-c',
)

/** A question whose subject the contract does not list, so the issuer sends the text of the question. */
export const savingsPot = (prompt = 'Which name did you give to your savings pot?'): QuestionSeed => ({
  id: 'savings-pot',
  subject: 'other',
  prompt,
  kind: 'text',
  maxLength: 30,
  answer: 'Winter garden',
})

export const codeSent: QuestionSeed = { id: 'code-sent', subject: 'code-sent', kind: 'code', length: 6 }
