import type { LoaderFunctionArgs } from 'react-router'
import { call } from '../../api/client.ts'

export { PinScreen as Component } from './PinScreen.tsx'

export const loader = async ({ params, request }: LoaderFunctionArgs) =>
  call('readCard', { params: { cardId: params.cardId ?? '' }, signal: request.signal })
