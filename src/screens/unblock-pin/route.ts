import type { LoaderFunctionArgs } from 'react-router'
import { type Facts, grantIdOf } from '../../journey.ts'

export { UnblockPinScreen as Component } from './UnblockPinScreen.tsx'

export const loader = async (_: LoaderFunctionArgs, { card, identity }: Facts) => ({
  card,
  grantId: grantIdOf(identity),
})
