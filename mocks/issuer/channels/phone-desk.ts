import { attemptsLeft, countRight, countWrong, identityLock } from '../identity.ts'
import { policyOf } from '../pin-refusal.ts'
import { isAnswer, isRight } from '../question.ts'
import type { CustomerSeed, QuestionSeed } from '../seed.ts'
import { unblockNow } from '../unblock.ts'
import { cardStateOf, type World } from '../world.ts'
import { type Held, holderOf, openHere, setHere } from './desk.ts'
import type { KeyedQuestion, PhoneAnswer, PhoneAsk } from './phone-call.ts'
import { prompt } from './prompt.ts'

type Keyable = Extract<QuestionSeed, { kind: 'date' | 'digits' }>

/**
 * The questions that can be answered with keys: the person's own dates and digits, the birth date and digits of phone or
 * card at least. A word, a choice or a code sent to the phone they are calling from cannot be keyed or proves nothing.
 */
export const keyable = (customer: CustomerSeed): Keyable[] => {
  const own = customer.questions
    .flat()
    .filter((one): one is Keyable => one.kind === 'date' || one.kind === 'digits')
  const asked = (...subjects: string[]) => own.some(({ subject }) => subjects.includes(subject))
  const birthDate: Keyable = {
    id: 'birth-date',
    subject: 'birth-date',
    kind: 'date',
    answer: customer.birthDate,
  }
  const phoneDigits: Keyable = {
    id: 'phone-digits',
    subject: 'phone-digits',
    kind: 'digits',
    length: 4,
    answer: customer.phone.slice(-4),
  }
  return [
    ...(asked('birth-date') ? [] : [birthDate]),
    ...own,
    ...(asked('phone-digits', 'security-code') ? [] : [phoneDigits]),
  ]
}

/** How a question is said; one whose subject has no words of its own is said in the issuer's. */
const spoken = (question: Keyable): KeyedQuestion => {
  const length = question.kind === 'date' ? 8 : question.length
  const { subject } = question
  if (
    subject === 'birth-date' ||
    subject === 'security-code' ||
    subject === 'phone-digits' ||
    subject === 'joined-year'
  ) {
    return { say: prompt(`ask.${subject}`, { length }), length }
  }
  return { say: prompt(`ask.${question.kind}`, { prompt: question.prompt ?? '', length }), length }
}

export const questionsByPhone = (customer: CustomerSeed): KeyedQuestion[] => keyable(customer).map(spoken)

/** `DDMMYYYY` as keyed, as the contract writes a day. */
const dayOf = (keys: string) => `${keys.slice(4)}-${keys.slice(2, 4)}-${keys.slice(0, 2)}`

/**
 * Judges all answers as a whole. They are other questions than those of any page, so they have a count of their own, and
 * right ones give back no guess made online; the lock is one for both.
 */
const judge = (world: World, { customer }: Held, answers: readonly string[]): PhoneAnswer => {
  const given = keyable(customer).map((question, at) => {
    const keys = answers[at] ?? ''
    return { question, value: question.kind === 'date' ? dayOf(keys) : keys }
  })
  if (identityLock(world, customer.id)) return { kind: 'judged', outcome: 'locked' }
  if (!given.every(({ question, value }) => isAnswer(question, value))) {
    return { kind: 'judged', outcome: 'not-a-date' }
  }
  if (given.every(({ question, value }) => isRight(question, value, world.seed.oneTimeCode))) {
    countRight(world, customer.id, 'phone')
    return { kind: 'judged', outcome: 'right' }
  }
  const until = countWrong(world, customer.id, 'phone')
  return { kind: 'judged', outcome: until ? 'locked' : { left: attemptsLeft(world, customer.id, 'phone') } }
}

const find = (world: World, number: string): PhoneAnswer => {
  const cards = world.seed.customers.flatMap((customer) => customer.cards.map((card) => ({ customer, card })))
  const held = cards.find(({ card }) => card.number === number)
  if (!held) return { kind: 'card', found: null }
  if (identityLock(world, held.customer.id)) return { kind: 'card', found: 'locked' }
  return { kind: 'card', found: { cardId: held.card.id, questions: questionsByPhone(held.customer) } }
}

/** What the issuer answers the helpline. Each service looks anew at what the card allows. */
export const answerPhone = async (world: World, ask: PhoneAsk): Promise<PhoneAnswer> => {
  if (ask.kind === 'card') return find(world, ask.number)
  const held = holderOf(world, ask.cardId)
  if (ask.kind === 'judge') return judge(world, held, ask.answers)

  const { choose, unblock } = openHere(world, held, 'phone')
  const permission = ask.kind === 'unblock' ? unblock : choose
  if (!permission.allowed) return { kind: 'closed', reason: permission.reason }
  if (ask.kind === 'may-choose') return { kind: 'open', length: policyOf(world).length }
  if (ask.kind === 'set') {
    const reason = await setHere(world, held, 'phone', ask.pin)
    if (reason) return { kind: 'refused', reason }
  } else {
    unblockNow(world, held.customer, held.card, 'phone')
  }
  const what = ask.kind === 'set' ? 'pin-set' : 'pin-unblocked'
  return { kind: 'done', what, nextUse: cardStateOf(world, held.card.id).nextUse }
}
