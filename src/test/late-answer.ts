import type { Issuer, Methods } from '../../mocks/issuer/issuer.ts'
import { refuse } from '../../mocks/issuer/problem.ts'
import type { Call } from '../../mocks/issuer/world.ts'
import type { EndpointName } from '../contract/endpoints.ts'
import type { ProblemCode } from '../contract/problems.ts'

/**
 * Holds back what the issuer says to one kind of call, so that a test can do something meanwhile. Out: lets it arrive,
 * and resolves once the page has had its turn.
 *
 * @param code the refusal it will be; without one, the issuer's own answer
 */
export const lateAnswer = <N extends EndpointName>(
  { issuer }: { issuer: Issuer },
  name: N,
  code?: ProblemCode,
) => {
  const methods: Methods = { ...issuer }
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  let settle = () => {}
  const settled = new Promise<void>((resolve) => {
    settle = resolve
  })
  const late = async (call: Call<N>) => {
    await held
    try {
      if (code) throw refuse(code)
      return await methods[name](call)
    } finally {
      settle()
    }
  }
  Object.assign(issuer, { [name]: late })
  return async () => {
    release()
    await settled
    // From the issuer's hands to the page's.
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
}
