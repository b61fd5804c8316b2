import type { LoaderFunctionArgs } from 'react-router'
import type { Facts } from '../../journey.ts'

export { UnblockPinScreen as Component } from './UnblockPinScreen.tsx'

export const loader = async (_: LoaderFunctionArgs, { card, identity }: Facts) => ({
  card,
  // The guard shows this stage only to somebody who holds a grant.
  grantId: identity.state === 'granted' ? identity.grant.id : '',
})
