import { problemStatus } from '../../src/contract/problems.ts'
import type { Fault } from '../server/faults.ts'
import type { State } from './state.ts'

/** A failed call as the browser's console shows it: its status, or `lost` if no answer came. */
export type Failure = number | 'lost'

const failureOf = (fault: Fault): Failure | null => {
  if (fault.kind === 'offline' || fault.kind === 'drop-after') return 'lost'
  if (fault.kind === 'problem') return problemStatus[fault.code]
  // With any other fault the answer is only late, or its status is a success: the console shows no failure.
  return fault.kind === 'status' ? fault.status : null
}

/** The failures of calls during a state's steps: each of them happens at least once, and no others happen. */
export const failuresOf = ({ faults = {}, refusals = [] }: Pick<State, 'faults' | 'refusals'>): Failure[] => {
  const made = Object.values(faults).flatMap((rules) => rules.map(failureOf))
  const told = refusals.map((code) => problemStatus[code])
  return [...new Set([...made, ...told].filter((failure) => failure !== null))]
}
