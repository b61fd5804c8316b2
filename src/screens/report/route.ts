import type { LoaderFunctionArgs } from 'react-router'
import { call } from '../../api/client.ts'

export { ReportScreen as Component } from './ReportScreen.tsx'

/** The card, and the entry of its history that the address speaks of, if there is one: an address is a claim. */
export const loader = async ({ params: { cardId = '' }, request: { signal, url } }: LoaderFunctionArgs) => {
  const params = { cardId }
  const asked = new URL(url).searchParams.get('notice')
  const [card, { notices }] = await Promise.all([
    call('readCard', { params, signal }),
    call('listNotices', { params, signal }),
  ])
  return { card, notice: notices.find(({ id }) => id === asked) ?? null, named: asked !== null }
}
