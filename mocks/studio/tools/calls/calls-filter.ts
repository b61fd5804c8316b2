import { Problem } from '../../../../src/contract/problems.ts'
import type { MadeCall } from '../../../server/calls.ts'
import { codesOf, type Fault } from '../../../server/faults.ts'

export type Filter = { text: string; endpoint: string; onlyErrors: boolean }

/** Whether the call was refused or unanswered. */
export const isError = ({ status }: Pick<MadeCall, 'status'>): boolean =>
  typeof status === 'string' || status >= 400

/** The code of a refusal; null if the answer is not a refusal. */
export const codeOf = ({ status, answer }: MadeCall): string | null => {
  const problem = typeof status === 'number' && status >= 400 ? Problem.safeParse(answer) : null
  return problem?.data?.code ?? null
}

/** The calls that pass the filter, the latest first. Each word of the text must occur in the call's line. */
export const filtered = (calls: readonly MadeCall[], { text, endpoint, onlyErrors }: Filter): MadeCall[] => {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return calls
    .filter((call) => {
      if (endpoint !== '' && call.endpoint !== endpoint) return false
      if (onlyErrors && !isError(call)) return false
      const { method, path, status, fault } = call
      const line = [call.endpoint, method, path, status, codeOf(call), fault].join(' ').toLowerCase()
      return words.every((word) => line.includes(word))
    })
    .toReversed()
}

/** The fault that repeats what a call met; null if the call went well. */
export const faultLike = (call: MadeCall): Fault | null => {
  const { endpoint, status, answer, fault } = call
  if (status === 'offline') return { kind: 'offline' }
  if (status === 'lost') return { kind: 'drop-after' }
  if (status >= 400) {
    const problem = Problem.safeParse(answer)
    const { code, reason, reasons, until, attemptsLeft, retryAfter } = problem.data ?? {}
    if (!code || !codesOf(endpoint).includes(code)) return { kind: 'status', status }
    return { kind: 'problem', code, reason, reasons, until, attemptsLeft, retryAfter }
  }
  const met = fault?.split(', ') ?? []
  const kind = (['not-json', 'wrong-shape', 'other-words'] as const).find((each) => met.includes(each))
  if (kind) return { kind }
  const [, ms] = /^delay (\d+) ms/.exec(fault ?? '') ?? []
  return ms === undefined ? null : { kind: 'delay', ms: Number(ms) }
}
