import type { LoaderFunctionArgs } from 'react-router'
import { grantIdOf } from '../../journey.ts'
import { factsContext, policyContext } from '../../parts/core.ts'

export { ChoosePinScreen as Component } from './ChoosePinScreen.tsx'

export const loader = async ({ context }: LoaderFunctionArgs) => {
  const { card, identity } = context.get(factsContext)
  return { card, grantId: grantIdOf(identity) ?? '', policy: await context.get(policyContext) }
}
