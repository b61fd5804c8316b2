import { pinOf } from '../scenarios/pin-length.ts'
import type { Name, State, Step } from './state.ts'

const isAboutPins = (name: Name): boolean => {
  const id = typeof name === 'string' ? name : 'id' in name ? name.id : ''
  return /^(choose-pin|refusal)\./.test(id)
}

/** The texts about a PIN give its length; those of the identity questions give the length of an answer. */
const nameOf = (name: Name, length: number): Name =>
  typeof name === 'object' && 'values' in name && 'length' in name.values && isAboutPins(name)
    ? { ...name, values: { ...name.values, length } }
    : name

const stepOf = (step: Step, length: number): Step => {
  if (step.do === 'wait-for') return { ...step, words: nameOf(step.words, length) }
  if (step.do !== 'fill' || !isAboutPins(step.field)) return step
  return { ...step, value: pinOf(step.value, length) }
}

/** A state at an issuer whose PINs have this length: its steps type such PINs. */
export const stateOf = (state: State, length: number): State =>
  length === 4 ? state : { ...state, steps: state.steps.map((step) => stepOf(step, length)) }
