import type { LoaderFunctionArgs } from 'react-router'
import { call } from '../../api/client.ts'
import { type Facts, grantIdOf } from '../../journey.ts'

export { ChoosePinScreen as Component } from './ChoosePinScreen.tsx'

export const loader = async ({ request }: LoaderFunctionArgs, { card, identity }: Facts) => ({
  card,
  grantId: grantIdOf(identity),
  policy: await call('readPinPolicy', { params: { cardId: card.id }, signal: request.signal }),
})
