import type { EndpointName } from '../../src/contract/endpoints.ts'
import { endpointNames, type FaultLists, type FaultRule } from './faults.ts'

/** A situation with a name: faults of several endpoints that are set together. */
export type FaultCase = {
  /** Its name in a link: `fault=case.offline`. */
  id: string
  words: string
  /** What a tester sees. */
  note: string
  faults: FaultLists
}

const on = (names: readonly EndpointName[], ...rules: FaultRule[]): FaultLists =>
  Object.fromEntries(names.map((name) => [name, rules]))

/** The calls that change something. After a lost answer, nobody in front of the app knows whether they did. */
const orders = ['setPin', 'unblockPin', 'finishActivation', 'answerChallenge', 'reportChange'] as const

const lost: FaultRule = { kind: 'drop-after', times: 1 }
const offline: FaultRule = { kind: 'offline', times: 'always' }

/** All cases, in the order of their buttons. To add a case, add a line here: the tool and the links use this list. */
export const faultCases: readonly FaultCase[] = [
  {
    id: 'offline',
    words: 'Offline',
    note: 'No call reaches the issuer.',
    faults: on(endpointNames, offline),
  },
  {
    id: 'down',
    words: 'The issuer is down (503)',
    note: 'A gateway answers every call with 503, and asks to wait 30 seconds.',
    faults: on(endpointNames, { kind: 'status', status: 503, retryAfter: 30, times: 'always' }),
  },
  {
    id: 'slow',
    words: 'Slow (3 s)',
    note: 'Every answer comes 3 seconds late.',
    faults: on(endpointNames, { kind: 'delay', ms: 3000, times: 'always' }),
  },
  {
    id: 'unreadable',
    words: 'Unreadable answer',
    note: 'Every answer is a web page instead of data.',
    faults: on(endpointNames, { kind: 'not-json', times: 'always' }),
  },
  {
    id: 'lost-once',
    words: 'The answer is lost once',
    note: 'The issuer carries out the next order, but its answer is lost. The call after that works.',
    faults: on(orders, lost),
  },
  {
    id: 'lost-and-gone',
    words: 'The answer is lost, and asking again fails too',
    note: 'The issuer carries out the next order, but its answer is lost. The orders after that never reach the issuer.',
    faults: {
      ...on([...orders, 'readPinSet'], offline),
      ...on(orders, lost, offline),
    },
  },
]

const inOrder = (lists: FaultLists) => JSON.stringify(endpointNames.map((name) => lists[name] ?? []))

/** The case with exactly these faults. A case of which a fault is used up is no longer the case. */
export const caseOf = (lists: FaultLists): FaultCase | null =>
  faultCases.find(({ faults }) => inOrder(faults) === inOrder(lists)) ?? null
