import { describe, expect, it } from 'vitest'
import { AnswerResult, Challenge, Identity } from './identity.ts'

const expiresAt = '2026-05-04T09:45:00.000Z'
const asked = { id: 'street', subject: 'previous-street', prompt: 'Which street?' }
const text = { id: 'word', subject: 'memorable-word', kind: 'text', maxLength: 40 }
const choice = { ...asked, kind: 'choice', options: [{ id: 'a', label: 'Coopers Lane' }] }
const code = {
  ...{ id: 'code', subject: 'code-sent', kind: 'code', length: 6 },
  ...{ sentTo: { by: 'text', to: '•••21' }, resendAt: expiresAt },
}
const challenge = {
  ...{ id: 'c-1', cardId: 'everyday', purpose: 'choose', step: 1, steps: 1 },
  ...{ questions: [text], attemptsLeft: 5, expiresAt },
}
const grant = { id: 'g-1', cardId: 'everyday', purpose: 'choose', expiresAt }

const questionsOf = (...questions: unknown[]) => Challenge.parse({ ...challenge, questions }).questions

describe('a question', () => {
  it.each([
    ['a date', { ...asked, kind: 'date' }],
    ['digits', { ...asked, kind: 'digits', length: 4 }],
    ['a text', text],
    ['a choice', choice],
    ['a code', code],
  ])('%s is read as it is', (_name, given) => expect(questionsOf(given)).toEqual([given]))

  it.each([
    ['an unknown kind', { ...asked, kind: 'map', zoom: 3 }, { ...asked, kind: 'unsupported' }],
    ['no kind', asked, { ...asked, kind: 'unsupported' }],
    ['no length', { ...asked, kind: 'digits' }, { ...asked, kind: 'unsupported' }],
    ['no option', { ...choice, options: [] }, { ...asked, kind: 'unsupported' }],
    ['no option that can be read', { ...choice, options: [null] }, { ...asked, kind: 'unsupported' }],
    ['no id', { subject: 'other', kind: 'map' }, { id: '', subject: 'other', kind: 'unsupported' }],
    ['no fields', 'where do you live?', { id: '', subject: 'other', kind: 'unsupported' }],
    ['an unknown subject', { ...text, subject: 'pet' }, { ...text, subject: 'other' }],
    ['no subject', { id: 'word', kind: 'text', maxLength: 40 }, { ...text, subject: 'other' }],
    ['a null prompt', { ...text, prompt: null }, text],
    [
      'an option that cannot be read',
      { ...choice, options: [{ id: 'a', label: 'Coopers Lane' }, { id: 'b' }, { id: 'a', label: 'Twice' }] },
      choice,
    ],
    [
      'a code sent by an unknown medium',
      { ...code, sentTo: { by: 'pigeon', to: 'your roof' } },
      { ...code, sentTo: { by: 'other', to: 'your roof' } },
    ],
  ])('with %s never breaks the challenge', (_name, given, read) => {
    expect(questionsOf(given, { ...text, id: 'next' })).toEqual([read, { ...text, id: 'next' }])
  })

  it('is asked once, even if its id comes twice', () => {
    expect(questionsOf(text, { ...asked, id: 'word', kind: 'date' })).toEqual([text])
  })

  it('is cut when it is longer than 300 characters, and so are its options', () => {
    const long = 'y'.repeat(301)
    const cut = `${'y'.repeat(299)}…`
    const [read] = questionsOf({ ...choice, prompt: long, options: [{ id: long, label: long }] })
    expect(read).toMatchObject({ prompt: cut, options: [{ id: long, label: cut }] })
  })
})

describe('a challenge', () => {
  it('has its end in UTC', () => {
    expect(Challenge.parse({ ...challenge, expiresAt: '2026-05-04T11:45:00+02:00' }).expiresAt).toBe(
      expiresAt,
    )
  })

  it.each([
    ['no questions', { ...challenge, questions: undefined }],
    ['an impossible end', { ...challenge, expiresAt: '2026-05-04T29:45:00Z' }],
    ['an unknown purpose', { ...challenge, purpose: 'borrow' }],
  ])('with %s is an error', (_name, given) => expect(Challenge.safeParse(given).success).toBe(false))
})

describe('the proof of identity', () => {
  it.each([
    ['unproven', { state: 'unproven', expired: true }, { state: 'unproven', expired: true }],
    ['unproven, without other fields', { state: 'unproven' }, { state: 'unproven', expired: false }],
    ['granted', { state: 'granted', grant }, { state: 'granted', grant }],
    [
      'locked, with an offset',
      { state: 'locked', until: '2026-05-04T15:15:00+05:30' },
      { state: 'locked', until: expiresAt },
    ],
    ['an unknown state', { state: 'half-proven', grant }, { state: 'unproven', expired: false }],
  ])('%s', (_name, given, read) => expect(Identity.parse(given)).toEqual(read))

  it.each([
    ['a state that is missing', {}],
    ['granted without a grant', { state: 'granted' }],
    ['locked without an end', { state: 'locked' }],
  ])('%s is an error', (_name, given) => expect(Identity.safeParse(given).success).toBe(false))
})

describe('the result of the answers', () => {
  it('is read as it is', () => {
    expect(AnswerResult.parse({ outcome: 'granted', grant })).toEqual({ outcome: 'granted', grant })
    expect(AnswerResult.parse({ outcome: 'wrong', challenge })).toEqual({ outcome: 'wrong', challenge })
  })

  it('is unreadable when the outcome is unknown', () => {
    expect(AnswerResult.safeParse({ outcome: 'maybe', grant, challenge }).success).toBe(false)
  })
})
