import { call } from '../../api/client.ts'

export { CardsScreen as Component } from './CardsScreen.tsx'

export const loader = async ({ request }: { request: Request }) =>
  call('listCards', { signal: request.signal })
