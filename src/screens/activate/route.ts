import type { LoaderFunctionArgs } from 'react-router'
import type { Facts } from '../../journey.ts'

export { ActivateScreen as Component } from './ActivateScreen.tsx'

export const loader = async (_: LoaderFunctionArgs, { card, identity }: Facts) => ({
  card,
  /** Somebody who comes back from the questions, or has answered them before. */
  grantId: identity.state === 'granted' ? identity.grant.id : null,
})
