import type * as z from 'zod/mini'
import type { EndpointName, endpoints } from '../../../src/contract/endpoints.ts'
import type { anyProblem, Problem, ProblemCode, sessionProblems } from '../../../src/contract/problems.ts'
import type { requests } from '../../../src/contract/requests.ts'

type Row<N extends EndpointName> = (typeof endpoints)[N] & (typeof requests)[N]

/**
 * The codes that an endpoint may return: its own codes, the codes of all endpoints, and the codes about the session if
 * the endpoint needs a session.
 */
export type CodeOf<N extends EndpointName> = N extends EndpointName
  ?
      | Row<N>['problems'][number]
      | (typeof anyProblem)[number]
      | (Row<N>['session'] extends true ? (typeof sessionProblems)[number] : never)
  : never

/** The values of a problem besides its code. `detail` is for engineers and never contains what a person typed. */
export type ProblemExtras = Pick<
  z.input<typeof Problem>,
  'detail' | 'reason' | 'reasons' | 'until' | 'attemptsLeft' | 'retryAfter'
>

/** A refusal with a code of the contract. */
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
 * Makes a refusal of one endpoint. A function that refuses with a code has a parameter of the type `Refuse` with that
 * code. So an endpoint that calls the function but may not return the code does not compile.
 */
export type Refuse<C extends ProblemCode> = (code: C, extras?: ProblemExtras) => IssuerProblem

export const refuse = (code: ProblemCode, extras?: ProblemExtras): IssuerProblem =>
  new IssuerProblem(code, extras)
