import type { QuestionSeed } from './issuer/seed.ts'
import type { Person } from './scenarios-people.ts'

/** The code that every scenario sends. */
export const oneTimeCode = '482915'

/*
 * The questions a scenario puts together. Their ids are the same everywhere, because tests answer by id.
 */

export const birthDate = (person: Person): QuestionSeed => ({
  id: 'birth-date',
  subject: 'birth-date',
  kind: 'date',
  answer: person.birthDate,
})

/** The code printed on the card: three digits on some, four on others. */
export const securityCode = (answer: string): QuestionSeed => ({
  id: 'security-code',
  subject: 'security-code',
  kind: 'digits',
  length: answer.length,
  answer,
})

export const phoneDigits = (person: Person): QuestionSeed => ({
  id: 'phone-digits',
  subject: 'phone-digits',
  kind: 'digits',
  length: 4,
  answer: person.phone.slice(-4),
})

export const memorableWord = (answer: string): QuestionSeed => ({
  id: 'memorable-word',
  subject: 'memorable-word',
  kind: 'text',
  maxLength: 40,
  answer,
})

export const joinedYear = (answer: string): QuestionSeed => ({
  id: 'joined-year',
  subject: 'joined-year',
  kind: 'digits',
  length: 4,
  answer,
})

export const previousStreet: QuestionSeed = {
  id: 'previous-street',
  subject: 'previous-street',
  kind: 'choice',
  options: [
    { id: 'street-a', label: 'Coopers Lane' },
    { id: 'street-b', label: 'Hazel Row' },
    { id: 'street-c', label: 'Quarry Bank' },
    { id: 'street-d', label: 'None of these' },
  ],
  answer: 'street-b',
}

export const firstSchool: QuestionSeed = {
  id: 'first-school',
  subject: 'first-school',
  kind: 'choice',
  options: [
    { id: 'school-a', label: 'Millbrook Primary' },
    { id: 'school-b', label: 'St Anselm’s' },
    { id: 'school-c', label: 'Ysgol y Dderwen' },
    { id: 'school-d', label: 'None of these' },
  ],
  answer: 'school-c',
}

/** A question only this issuer asks, in its own words. */
export const savingsPot: QuestionSeed = {
  id: 'savings-pot',
  subject: 'other',
  prompt: 'Which name did you give to your savings pot?',
  kind: 'text',
  maxLength: 30,
  answer: 'Winter garden',
}

export const codeSent: QuestionSeed = { id: 'code-sent', subject: 'code-sent', kind: 'code', length: 6 }
