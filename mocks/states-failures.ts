import { problemStatus } from '../src/contract/problems.ts'
import type { Fault } from './faults.ts'
import type { State } from './states-type.ts'

/** A call that failed, as the browser itself says in its console: its status, or that no answer came. */
export type Failure = number | 'lost'

const failureOf = (fault: Fault): Failure | null => {
  switch (fault.kind) {
    case 'offline':
    case 'drop-after':
      return 'lost'
    case 'problem':
      return problemStatus[fault.code]
    case 'status':
      return fault.status
    // Late, or under a status that says nothing is wrong.
    case 'delay':
    case 'not-json':
    case 'wrong-shape':
      return null
  }
}

/** How calls fail on the way to a state: each of these at least once, and no other. */
export const failuresOf = ({ faults = {}, refusals = [] }: Pick<State, 'faults' | 'refusals'>): Failure[] => {
  const made = Object.values(faults).flatMap((rules) => rules.map(failureOf))
  const told = refusals.map((code) => problemStatus[code])
  return [...new Set([...made, ...told].filter((failure) => failure !== null))]
}
