import * as z from 'zod/mini'
import type { NextUse } from '../../../src/contract/card.ts'
import type { ClosedReason } from '../../../src/contract/permission.ts'
import type { RefusalReason } from '../../../src/contract/pin.ts'
import { MachineOption, type SavedChannels } from '../core/channel-steps.ts'
import { type Digit, isDigit, MachineKeyInput, prompt, type Turn } from './prompt.ts'

/** The state of a cash machine. `keys` and `pin` are digits of PINs, which are never saved and never shown. */
export type CashMachine = SavedChannels['cashMachine'] & { keys: string; pin: string }

export const MachineInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('insert'), cardId: z.string() }),
  MachineKeyInput,
  z.object({ kind: z.literal('option'), option: MachineOption }),
  /** No input for `limits.machineSilenceMs`. */
  z.object({ kind: z.literal('silence') }),
])
export type MachineInput = z.infer<typeof MachineInput>

/** The issuer's answers to the machine. */
export type MachineAnswer =
  | { kind: 'card'; refused: ClosedReason }
  | { kind: 'card'; asksPin: boolean; options: MachineOption[]; length: number }
  | { kind: 'checked'; right: true; options: MachineOption[] }
  | { kind: 'checked'; right: false; triesLeft: number }
  | { kind: 'set'; refused: RefusalReason }
  | { kind: 'done'; what: 'set' | 'unblocked'; nextUse: NextUse; options: MachineOption[] }
  | { kind: 'closed'; reason: ClosedReason }

export type MachineAsk =
  | { kind: 'card'; cardId: string }
  | { kind: 'check' | 'set'; cardId: string; pin: string }
  | { kind: 'unblock'; cardId: string }

/** English texts, for a device without its own texts. `{reason}` is a code of the contract. */
export const machineEnglish = {
  ready: 'Insert your card.',
  'enter-pin': 'Enter your PIN and press Enter.',
  'too-short': 'Enter all {length} digits.',
  'wrong-pin': 'Wrong PIN. Tries left: {left}.',
  'now-blocked': 'Wrong PIN three times. The PIN is blocked. Please call us.',
  menu: 'What would you like to do?',
  'new-pin': 'Enter a new PIN of {length} digits and press Enter.',
  confirm: 'Enter the new PIN once more.',
  'pins-differ': 'The two PINs differ. Start again.',
  'pin-refused': 'This PIN cannot be used ({reason}). Choose another.',
  'done.set': 'Your PIN is set. It is on your chip now.',
  'done.unblocked': 'Your PIN is unblocked. It works now.',
  closed: 'This cannot be done here now ({reason}). Please call us.',
  'take-card': 'Take your card.',
} as const
export type MachinePrompt = keyof typeof machineEnglish

type MachineTurn = Turn<CashMachine, MachinePrompt, MachineAsk>

export const idleMachine: CashMachine = {
  step: 'ready',
  cardId: null,
  options: [],
  length: 4,
  keys: '',
  pin: '',
}

const giveBack = (...say: MachineTurn['say']): MachineTurn => ({
  state: idleMachine,
  say: [...say, prompt('take-card')],
})

const menu = (state: CashMachine, options: MachineOption[], ...say: MachineTurn['say']): MachineTurn => ({
  state: { ...state, step: 'menu', options, keys: '', pin: '' },
  say: [...say, prompt('menu')],
})

const askNew = (state: CashMachine, ...say: MachineTurn['say']): MachineTurn => ({
  state: { ...state, step: 'new-pin', keys: '', pin: '' },
  say: [...say, prompt('new-pin', { length: state.length })],
})

const entered = (state: CashMachine, cardId: string): MachineTurn => {
  const pin = state.keys
  const empty = { ...state, keys: '' }
  if (pin.length < state.length) return { state, say: [prompt('too-short', { length: state.length })] }
  if (state.step === 'pin') return { state: empty, say: [], ask: { kind: 'check', cardId, pin } }
  if (state.step === 'new-pin') {
    return { state: { ...empty, step: 'confirm', pin }, say: [prompt('confirm')] }
  }
  if (pin !== state.pin) return askNew(state, prompt('pins-differ'))
  return { state: { ...empty, pin: '' }, say: [], ask: { kind: 'set', cardId, pin } }
}

const pressed = (state: CashMachine, key: Digit | 'clear' | 'enter' | 'cancel'): MachineTurn => {
  if (state.cardId === null) return { state, say: [] }
  if (key === 'cancel') return giveBack()
  if (state.step === 'menu') return { state, say: [] }
  if (isDigit(key)) return { state: { ...state, keys: (state.keys + key).slice(0, state.length) }, say: [] }
  return key === 'clear' ? { state: { ...state, keys: '' }, say: [] } : entered(state, state.cardId)
}

const chosen = (state: CashMachine, option: MachineOption): MachineTurn => {
  if (state.step !== 'menu' || state.cardId === null || !state.options.includes(option)) {
    return { state, say: [] }
  }
  if (option === 'take') return giveBack()
  if (option === 'unblock') return { state, say: [], ask: { kind: 'unblock', cardId: state.cardId } }
  return askNew(state)
}

/** The text on the screen at the beginning of a step. */
export const machineSays = ({ step, length }: CashMachine): MachineTurn['say'] => [
  step === 'new-pin' ? prompt(step, { length }) : prompt(step === 'pin' ? 'enter-pin' : step),
]

/** The rules of a cash machine. A pure function: the issuer's answers are inputs too. */
export const cashMachine = (state: CashMachine, input: MachineInput | MachineAnswer): MachineTurn => {
  switch (input.kind) {
    case 'insert': {
      if (state.step !== 'ready') return { state, say: [] }
      const { cardId } = input
      return { state: { ...idleMachine, cardId }, say: [], ask: { kind: 'card', cardId } }
    }
    case 'card': {
      if ('refused' in input) return giveBack(prompt('closed', { reason: input.refused }))
      const { asksPin, options, length } = input
      if (!asksPin) return menu({ ...state, length }, options)
      return { state: { ...state, step: 'pin', length }, say: [prompt('enter-pin')] }
    }
    case 'checked':
      if (input.right) return menu(state, input.options)
      if (input.triesLeft === 0) return giveBack(prompt('now-blocked'))
      return { state, say: [prompt('wrong-pin', { left: input.triesLeft }), prompt('enter-pin')] }
    case 'set':
      return askNew(state, prompt('pin-refused', { reason: input.refused }))
    case 'done':
      return menu(state, input.options, prompt(`done.${input.what}`))
    case 'closed':
      return giveBack(prompt('closed', { reason: input.reason }))
    case 'option':
      return chosen(state, input.option)
    case 'key':
      return pressed(state, input.key)
    case 'silence':
      return state.cardId === null ? { state, say: [] } : giveBack()
  }
}
