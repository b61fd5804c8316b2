import * as z from 'zod/mini'
import type { SavedChannels } from '../core/channel-steps.ts'
import { type Digit, isDigit, MachineKeyInput, prompt, type Turn } from './prompt.ts'
import type { Check } from './purchase.ts'

/** The state of a shop's terminal. `keys`: the typed digits of the PIN, which are never saved and never shown. */
export type Terminal = SavedChannels['shop'] & { keys: string }

export const ShopInput = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('insert'),
    cardId: z.string(),
    amount: z.string().check(z.regex(/^\d{1,5}\.\d{2}$/)),
  }),
  MachineKeyInput,
  z.object({ kind: z.literal('sign') }),
])
export type ShopInput = z.infer<typeof ShopInput>

/** The issuer's answers to the terminal. */
export type ShopAnswer =
  | { kind: 'check'; check: Check; length: number }
  | { kind: 'signed'; written: boolean }
  | { kind: 'judged'; right: true; written: boolean }
  | { kind: 'judged'; right: false; triesLeft: number }

export type ShopAsk =
  | { kind: 'check'; cardId: string }
  | { kind: 'signed'; cardId: string }
  | { kind: 'pin'; cardId: string; pin: string }

/** English texts, for a device without its own texts. */
export const shopEnglish = {
  ready: 'Ready. Insert the card.',
  'enter-pin': '{amount}. Enter your PIN.',
  sign: '{amount}. Please sign.',
  approved: 'Approved: {amount}.',
  'chip-written': 'The chip now holds the PIN that was chosen last.',
  'wrong-pin': 'Wrong PIN. Tries left: {left}.',
  'now-blocked': 'Wrong PIN three times. The PIN is blocked.',
  'too-short': 'Enter all digits of the PIN.',
  cancelled: 'Cancelled. Take your card.',
  'declined.frozen': 'Declined: the card is frozen.',
  'declined.reported': 'Declined: the card was reported.',
  'declined.not-active': 'Declined: the card is not active.',
  'declined.expired': 'Declined: the card has expired.',
  'declined.pin-blocked': 'Declined: the PIN is blocked.',
  'declined.cash-machine':
    'Declined: the chip was still blocked. It has been reset now. Try again, or use a cash machine.',
} as const
export type ShopPrompt = keyof typeof shopEnglish

type ShopTurn = Turn<Terminal, ShopPrompt, ShopAsk>

export const idleTerminal: Terminal = { step: 'ready', cardId: null, amount: '', length: 4, keys: '' }

const over = (...say: ShopTurn['say']): ShopTurn => ({ state: idleTerminal, say })
const written = (yes: boolean): ShopTurn['say'] => (yes ? [prompt('chip-written')] : [])

const pressed = (state: Terminal, key: Digit | 'clear' | 'enter' | 'cancel'): ShopTurn => {
  if (key === 'cancel') return over(prompt('cancelled'))
  if (state.step !== 'pin' || state.cardId === null) return { state, say: [] }
  if (isDigit(key)) return { state: { ...state, keys: (state.keys + key).slice(0, state.length) }, say: [] }
  const empty = { ...state, keys: '' }
  if (key === 'clear') return { state: empty, say: [] }
  if (state.keys.length < state.length) return { state, say: [prompt('too-short')] }
  return { state: empty, say: [], ask: { kind: 'pin', cardId: state.cardId, pin: state.keys } }
}

/** The text on the screen at the beginning of a step. */
export const shopSays = ({ step, amount }: Terminal): ShopTurn['say'] => [
  step === 'ready' ? prompt('ready') : prompt(step === 'pin' ? 'enter-pin' : 'sign', { amount }),
]

/** The rules of a shop's terminal. A pure function: the issuer's answers are inputs too. */
export const shop = (state: Terminal, input: ShopInput | ShopAnswer): ShopTurn => {
  const { amount, cardId } = state
  switch (input.kind) {
    case 'insert': {
      if (state.step !== 'ready') return { state, say: [] }
      const read = { ...idleTerminal, cardId: input.cardId, amount: input.amount }
      return { state: read, say: [], ask: { kind: 'check', cardId: input.cardId } }
    }
    case 'check': {
      const { check, length } = input
      if (check.by === null) return over(prompt(`declined.${check.reason}`))
      return check.by === 'pin'
        ? { state: { ...state, step: 'pin', length }, say: [prompt('enter-pin', { amount })] }
        : { state: { ...state, step: 'signature' }, say: [prompt('sign', { amount })] }
    }
    case 'sign':
      if (state.step !== 'signature' || cardId === null) return { state, say: [] }
      return { state, say: [], ask: { kind: 'signed', cardId } }
    case 'signed':
      return over(prompt('approved', { amount }), ...written(input.written))
    case 'judged':
      if (input.right) return over(prompt('approved', { amount }), ...written(input.written))
      if (input.triesLeft === 0) return over(prompt('now-blocked'))
      return { state, say: [prompt('wrong-pin', { left: input.triesLeft })] }
    case 'key':
      return pressed(state, input.key)
  }
}
