import type { LoaderFunctionArgs } from 'react-router'
import { call } from '../../api/client.ts'
import type { Facts } from '../../journey.ts'

export { ChoosePinScreen as Component } from './ChoosePinScreen.tsx'

export const loader = async ({ request }: LoaderFunctionArgs, { card, identity }: Facts) => ({
  card,
  // The guard shows this step only to somebody who holds a grant.
  grantId: identity.state === 'granted' ? identity.grant.id : '',
  policy: await call('readPinPolicy', { params: { cardId: card.id }, signal: request.signal }),
})
