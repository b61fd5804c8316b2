import { isCardNumber } from '../cards/card-number.ts'
import { type Call, noCall, type PhoneAnswer, type PhoneAsk, type PhoneInput } from './phone-call.ts'
import type { PhonePrompt } from './phone-words.ts'
import { type Digit, isDigit, type Prompt, prompt, type Turn } from './prompt.ts'

const numberTries = 3
const silencesBorne = 2

type PhoneTurn = Turn<Call, PhonePrompt, PhoneAsk>

/** The prompt of a step, at its beginning and again after a silence. */
export const phoneSays = ({ step, questions, answers, pinLength }: Call): PhoneTurn['say'] => {
  const words = {
    idle: prompt('ended'),
    number: prompt('enter-number'),
    questions: questions[answers.length]?.say ?? prompt('ended'),
    menu: prompt('menu'),
    service: prompt('service'),
    'new-pin': prompt('enter-pin', { length: pinLength }),
    confirm: prompt('confirm-pin'),
  } as const satisfies Record<Call['step'], Prompt<PhonePrompt>>
  return [words[step]]
}

const end = (...say: PhoneTurn['say']): PhoneTurn => ({ state: noCall, say: [...say, prompt('ended')] })

/** Goes to a step and deletes all typed digits. Digits of a PIN or an answer are kept only while they are needed. */
const to = (state: Call, step: Call['step'], ...say: PhoneTurn['say']): PhoneTurn => {
  const fresh = { ...state, step, keys: '', answers: [], pin: '' }
  return { state: fresh, say: [...say, ...phoneSays(fresh)] }
}

const wrongNumber = (state: Call): PhoneTurn => {
  const wrongNumbers = state.wrongNumbers + 1
  if (wrongNumbers >= numberTries) return end(prompt('number-refused'))
  return to(
    { ...state, wrongNumbers },
    'number',
    prompt('number-wrong', { left: numberTries - wrongNumbers }),
  )
}

const repeat = (state: Call): PhoneTurn => {
  const empty = { ...state, keys: '' }
  return { state: empty, say: phoneSays(empty) }
}

/** How many digits the current entry needs; 0 at a menu. */
export const wanted = ({ step, questions, answers, pinLength }: Call): number => {
  if (step === 'number') return 15
  if (step === 'questions') return questions[answers.length]?.length ?? 0
  return step === 'new-pin' || step === 'confirm' ? pinLength : 0
}

const complete = (state: Call, keys: string): PhoneTurn => {
  const { cardId } = state
  if (state.step === 'number') {
    if (!isCardNumber(keys)) return wrongNumber(state)
    return { state: { ...state, keys: '' }, say: [], ask: { kind: 'card', number: keys } }
  }
  if (cardId === null) return end()
  if (state.step === 'questions') {
    const answers = [...state.answers, keys]
    const next = { ...state, keys: '', answers }
    if (answers.length < state.questions.length) return { state: next, say: phoneSays(next) }
    return { state: { ...next, answers: [] }, say: [], ask: { kind: 'judge', cardId, answers } }
  }
  if (state.step === 'new-pin') {
    const next = { ...state, step: 'confirm', keys: '', pin: keys } as const
    return { state: next, say: phoneSays(next) }
  }
  if (keys !== state.pin) return to(state, 'new-pin', prompt('pins-differ'))
  return { state: { ...state, keys: '', pin: '' }, say: [], ask: { kind: 'set', cardId, pin: keys } }
}

/** Deletes the digits that were keyed. If there are none, goes back one step. */
const back = (state: Call): PhoneTurn => {
  if (state.keys !== '') return repeat(state)
  if (state.step === 'questions') {
    const earlier = { ...state, answers: state.answers.slice(0, -1) }
    return { state: earlier, say: phoneSays(earlier) }
  }
  if (state.step === 'service') return to(state, 'menu')
  if (state.step === 'new-pin') return to(state, 'service')
  return state.step === 'confirm' ? to(state, 'new-pin') : repeat(state)
}

const atMenu = (state: Call, key: Digit): PhoneTurn => {
  const { cardId } = state
  if (key === '0') return end(prompt('agent'))
  if (cardId === null) return end()
  if (state.step === 'menu' && key === '1') return to(state, 'service')
  if (state.step === 'menu' && key === '2') return { state, say: [], ask: { kind: 'unblock', cardId } }
  if (state.step === 'service' && key === '1') return { state, say: [], ask: { kind: 'may-choose', cardId } }
  return { state, say: [prompt('not-an-option'), ...phoneSays(state)] }
}

const pressed = (before: Call, key: Digit | '*' | '#'): PhoneTurn => {
  const state = { ...before, silences: 0 }
  if (state.step === 'idle') return { state, say: [] }
  if (key === '*') return back(state)
  if (!isDigit(key)) return repeat(state)
  const length = wanted(state)
  // No card number begins with 0, so a first 0 asks for a person there too. In an answer or a PIN, 0 is a digit.
  if (length === 0 || (state.step === 'number' && state.keys === '' && key === '0')) return atMenu(state, key)
  const keys = state.keys + key
  return keys.length < length ? { state: { ...state, keys }, say: [] } : complete(state, keys)
}

const judged = (state: Call, outcome: Extract<PhoneAnswer, { kind: 'judged' }>['outcome']): PhoneTurn => {
  if (outcome === 'right') return to(state, 'menu')
  if (outcome === 'locked') return end(prompt('locked'))
  const say =
    outcome === 'not-a-date' ? prompt('not-a-date') : prompt('answers-wrong', { left: outcome.left })
  return to(state, 'questions', say)
}

/** The rules of the phone line. A pure function: the issuer's answers are inputs too. */
export const phone = (state: Call, input: PhoneInput | PhoneAnswer): PhoneTurn => {
  switch (input.kind) {
    case 'dial':
      return to(noCall, 'number', prompt('greeting'))
    case 'hang-up':
      return end()
    case 'silence': {
      if (state.step === 'idle') return { state, say: [] }
      if (state.silences >= silencesBorne) return end(prompt('silence'))
      const again = repeat({ ...state, silences: state.silences + 1 })
      return { ...again, say: [prompt('still-there'), ...again.say] }
    }
    case 'key':
      return pressed(state, input.key)
    case 'card':
      if (input.found === null) return wrongNumber(state)
      if (input.found === 'locked') return end(prompt('locked'))
      return to({ ...state, ...input.found }, 'questions')
    case 'judged':
      return judged(state, input.outcome)
    case 'open':
      return to({ ...state, pinLength: input.length }, 'new-pin')
    case 'closed':
      return to(state, 'menu', prompt('closed', { reason: input.reason }))
    case 'refused':
      return to(state, 'new-pin', prompt('pin-refused', { reason: input.reason }))
    case 'done': {
      const next = input.nextUse ? [prompt(`next.${input.nextUse}` as const)] : []
      return to(state, 'menu', prompt(input.what), ...next)
    }
  }
}
