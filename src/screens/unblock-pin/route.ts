import type { LoaderFunctionArgs } from 'react-router'
import type { Input } from '../../contract/requests.ts'
import { grantIdOf } from '../../journey.ts'
import { factsContext } from '../../parts/core.ts'
import { routeAction } from '../../parts/use-route-action.ts'

export { UnblockPinScreen as Component } from './UnblockPinScreen.tsx'

export const loader = ({ context }: LoaderFunctionArgs) => {
  const { card, identity } = context.get(factsContext)
  return { card, grantId: grantIdOf(identity) ?? '' }
}

export const action = routeAction((api, call, input: Input<'unblockPin'>) =>
  api.call('unblockPin', { ...call, input }),
)
