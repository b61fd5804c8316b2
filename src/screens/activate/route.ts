import type { LoaderFunctionArgs } from 'react-router'
import { type Facts, grantIdOf } from '../../journey.ts'

export { ActivateScreen as Component } from './ActivateScreen.tsx'

export const loader = async (_: LoaderFunctionArgs, { card, identity }: Facts) => ({
  card,
  /** Of somebody who comes back from the questions, or has answered them before; empty otherwise. */
  grantId: grantIdOf(identity),
})
