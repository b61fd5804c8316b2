import { Problem } from '../../../src/contract/problems.ts'
import type { MadeCall } from '../../calls.ts'
import { codesOf, type Fault } from '../../faults.ts'

export type Filter = { text: string; endpoint: string; onlyErrors: boolean }

/** Whether the page got no answer it could use, or a refusal. */
export const isError = ({ status }: Pick<MadeCall, 'status'>): boolean =>
  typeof status === 'string' || status >= 400

/** The code of a refusal; null where the answer is none. */
export const codeOf = ({ status, answer }: MadeCall): string | null => {
  const problem = typeof status === 'number' && status >= 400 ? Problem.safeParse(answer) : null
  return problem?.success ? problem.data.code : null
}

/** The calls to be shown, the latest first. Each word of the text must stand somewhere in the call's line. */
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

/** What a call met that was no plain answer, as a fault that brings it about again; null where it went well. */
export const faultLike = (call: MadeCall): Fault | null => {
  const { endpoint, status, answer, fault } = call
  if (status === 'offline') return { kind: 'offline' }
  if (status === 'lost') return { kind: 'drop-after' }
  if (status >= 400) {
    const problem = Problem.safeParse(answer)
    if (!problem.success || !codesOf(endpoint).includes(problem.data.code)) return { kind: 'status', status }
    const { code, reason, reasons, until, attemptsLeft, retryAfter } = problem.data
    return { kind: 'problem', code, reason, reasons, until, attemptsLeft, retryAfter }
  }
  const met = fault?.split(', ') ?? []
  if (met.includes('not-json')) return { kind: 'not-json' }
  if (met.includes('wrong-shape')) return { kind: 'wrong-shape' }
  const [, ms] = /^delay (\d+) ms/.exec(fault ?? '') ?? []
  return ms === undefined ? null : { kind: 'delay', ms: Number(ms) }
}
