import type { LoaderFunctionArgs } from 'react-router'
import { grantIdOf } from '../../journey.ts'
import { factsContext } from '../../parts/core.ts'

export { ActivateScreen as Component } from './ActivateScreen.tsx'

export const loader = ({ context }: LoaderFunctionArgs) => {
  const { card, identity } = context.get(factsContext)
  // `grantId` is set when the person has answered the identity questions, just now or before.
  return { card, grantId: grantIdOf(identity) }
}
