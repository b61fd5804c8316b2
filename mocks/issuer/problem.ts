import type * as z from 'zod/mini'
import type { EndpointName, endpoints } from '../../src/contract/endpoints.ts'
import type { anyProblem, Problem, ProblemCode, sessionProblems } from '../../src/contract/problems.ts'

type Row<N extends EndpointName> = (typeof endpoints)[N]

/** The codes an endpoint may answer: those of its row, those of any, and a session's where it needs one. */
export type CodeOf<N extends EndpointName> = N extends EndpointName
  ?
      | Row<N>['problems'][number]
      | (typeof anyProblem)[number]
      | (Row<N>['session'] extends true ? (typeof sessionProblems)[number] : never)
  : never

/** What a problem says beside its code. `detail` is for engineers and never carries what somebody typed. */
export type ProblemExtras = Pick<
  z.input<typeof Problem>,
  'detail' | 'reason' | 'reasons' | 'until' | 'attemptsLeft' | 'retryAfter'
>

/** A refusal in the contract's words. */
export class IssuerProblem extends Error {
  readonly code: ProblemCode
  readonly extras: ProblemExtras

  constructor(code: ProblemCode, extras: ProblemExtras = {}) {
    super(code)
    this.name = 'IssuerProblem'
    this.code = code
    this.extras = extras
  }
}

/**
 * Makes the refusals of one endpoint. A function that needs a code asks for a `Refuse` of that code, so an endpoint
 * that may not answer it does not compile.
 */
export type Refuse<C extends ProblemCode> = (code: C, extras?: ProblemExtras) => IssuerProblem

export const refuse = (code: ProblemCode, extras?: ProblemExtras): IssuerProblem =>
  new IssuerProblem(code, extras)
