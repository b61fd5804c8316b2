import { expect, test } from 'vitest'
import type { MadeCall } from '../../../server/calls.ts'
import type { Fault } from '../../../server/faults.ts'
import { type Filter, faultLike, filtered } from './calls-filter.ts'

const made = (part: Partial<MadeCall>): MadeCall => ({
  id: 1,
  at: 0,
  endpoint: 'listCards',
  method: 'GET',
  path: '/cards',
  status: 200,
  ms: 1,
  request: null,
  answer: null,
  fault: null,
  ...part,
})

const calls = [
  made({
    id: 1,
    endpoint: 'signIn',
    method: 'POST',
    path: '/session',
    status: 401,
    answer: { code: 'credentials-refused' },
  }),
  made({ id: 2 }),
  made({ id: 3, status: 'offline', fault: 'offline' }),
  made({ id: 4, endpoint: 'readCard', path: '/cards/everyday' }),
]
const everything: Filter = { text: '', endpoint: '', onlyErrors: false }

test.each<[Partial<Filter>, number[]]>([
  [{}, [4, 3, 2, 1]],
  [{ text: 'cards' }, [4, 3, 2]],
  [{ text: ' get  EVERYDAY ' }, [4]],
  [{ text: 'readcard' }, [4]],
  [{ text: '401' }, [1]],
  [{ text: 'credentials-refused' }, [1]],
  [{ text: 'nothing like it' }, []],
  [{ endpoint: 'listCards' }, [3, 2]],
  [{ onlyErrors: true }, [3, 1]],
  [{ onlyErrors: true, endpoint: 'listCards', text: 'off' }, [3]],
])('the filter %o finds its calls', (filter, ids) => {
  expect(filtered(calls, { ...everything, ...filter }).map(({ id }) => id)).toEqual(ids)
})

test.each<[Partial<MadeCall>, Fault | null]>([
  [{ status: 'offline', fault: 'delay 20 ms, offline' }, { kind: 'offline' }],
  [{ status: 'lost', fault: 'drop-after' }, { kind: 'drop-after' }],
  [
    { status: 503, answer: '‹secret›' },
    { kind: 'status', status: 503 },
  ],
  [{ status: 200, answer: '‹secret›', fault: 'not-json' }, { kind: 'not-json' }],
  [{ status: 200, fault: 'delay 20 ms, wrong-shape' }, { kind: 'wrong-shape' }],
  [
    { status: 200, fault: 'delay 20 ms' },
    { kind: 'delay', ms: 20 },
  ],
  [{ status: 204 }, null],
  [
    { status: 429, answer: { code: 'rate-limited', retryAfter: 7 } },
    { kind: 'problem', code: 'rate-limited', retryAfter: 7 },
  ],
  // This endpoint cannot answer with this code, so the fault is only the status.
  [
    { status: 422, answer: { code: 'pin-refused' } },
    { kind: 'status', status: 422 },
  ],
])('for a call with %o, `faultLike` finds the fault that repeats it', (part, fault) => {
  expect(faultLike(made(part))).toEqual(fault)
})
