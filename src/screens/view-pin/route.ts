import type { LoaderFunctionArgs } from 'react-router'
import { call } from '../../api/client.ts'
import type { Facts } from '../../journey.ts'

export { ViewPinScreen as Component } from './ViewPinScreen.tsx'

/** What the screen stands on. Never the PIN: that is asked for by a press, and kept by the component alone. */
export const loader = async ({ request }: LoaderFunctionArgs, { card, identity }: Facts) => {
  const { length } = await call('readPinPolicy', { params: { cardId: card.id }, signal: request.signal })
  // The guard shows this stage only to somebody who holds a grant.
  return { card, length, grantId: identity.state === 'granted' ? identity.grant.id : '' }
}
