import type { LoaderFunctionArgs } from 'react-router'
import { grantIdOf } from '../../journey.ts'
import { factsContext, policyContext } from '../../parts/core.ts'

export { ViewPinScreen as Component } from './ViewPinScreen.tsx'

/** The data of the screen, never the PIN: a button press asks for the PIN, and only the component keeps it. */
export const loader = async ({ context }: LoaderFunctionArgs) => {
  const { card, identity } = context.get(factsContext)
  const { length } = await context.get(policyContext)
  return { card, length, grantId: grantIdOf(identity) ?? '' }
}
