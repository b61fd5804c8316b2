import type { LoaderFunctionArgs } from 'react-router'
import { call } from '../../api/client.ts'
import { type Facts, grantIdOf } from '../../journey.ts'

export { ViewPinScreen as Component } from './ViewPinScreen.tsx'

/** What the screen stands on. Never the PIN: that is asked for by a press, and kept by the component alone. */
export const loader = async ({ request }: LoaderFunctionArgs, { card, identity }: Facts) => {
  const { length } = await call('readPinPolicy', { params: { cardId: card.id }, signal: request.signal })
  return { card, length, grantId: grantIdOf(identity) }
}
