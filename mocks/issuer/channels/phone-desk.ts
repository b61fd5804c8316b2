import { unblockNow } from '../actions/unblock.ts'
import { attemptsLeft, countRight, countWrong, identityLock } from '../cards/identity-lock.ts'
import type { CustomerSeed, QuestionSeed } from '../core/seed.ts'
import { allCards, cardStateOf, type HeldCard, holderOf, type World } from '../core/world.ts'
import { isAnswer, isRight } from '../identity/question.ts'
import { policyOf } from '../pin/pin-refusal.ts'
import { openHere, setHere } from './desk.ts'
import type { KeyedQuestion, PhoneAnswer, PhoneAsk } from './phone-call.ts'
import { isPhonePrompt } from './phone-words.ts'
import { prompt } from './prompt.ts'

type Keyable = Extract<QuestionSeed, { kind: 'date' | 'digits' }>

/**
 * The questions that can be answered with keys: the customer's questions about dates and digits. The birth date is
 * always asked, and so are digits of the phone number or the card. A word or a choice cannot be typed with keys. A code
 * is not asked, because it proves nothing if it is sent to the phone that makes the call.
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

/** The prompt of a question. A subject without its own text uses the issuer's text. */
const spoken = (question: Keyable): KeyedQuestion => {
  const length = question.kind === 'date' ? 8 : question.length
  const own = `ask.${question.subject}`
  if (isPhonePrompt(own)) return { say: prompt(own, { length }), length }
  return { say: prompt(`ask.${question.kind}`, { prompt: question.prompt ?? '', length }), length }
}

export const questionsByPhone = (customer: CustomerSeed): KeyedQuestion[] => keyable(customer).map(spoken)

/** Converts typed keys, `DDMMYYYY`, to a date in the format of the contract, `YYYY-MM-DD`. */
const dayOf = (keys: string) => `${keys.slice(4)}-${keys.slice(2, 4)}-${keys.slice(0, 2)}`

/**
 * Judges all answers as a whole. The phone line asks other questions than the pages, so it has its own count, and
 * right answers give back no tries online. The lock is the same for both.
 */
const judge = (world: World, { customer }: HeldCard, answers: readonly string[]): PhoneAnswer => {
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
  const held = allCards(world.seed).find(({ card }) => card.number === number)
  if (!held) return { kind: 'card', found: null }
  if (identityLock(world, held.customer.id)) return { kind: 'card', found: 'locked' }
  return { kind: 'card', found: { cardId: held.card.id, questions: questionsByPhone(held.customer) } }
}

/** The issuer's answers to the phone line. Each service checks again which actions are open for the card. */
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
    unblockNow(world, held, 'phone')
  }
  const what = ask.kind === 'set' ? 'pin-set' : 'pin-unblocked'
  return { kind: 'done', what, nextUse: cardStateOf(world, held.card.id).nextUse }
}
