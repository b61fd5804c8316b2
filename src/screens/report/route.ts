import type { LoaderFunctionArgs } from 'react-router'
import { call } from '../../api/client.ts'
import { readNotices } from '../../api/notices.ts'

export { ReportScreen as Component } from './ReportScreen.tsx'

/** The card, and the entry of its history that the address speaks of, if there is one: an address is a claim. */
export const loader = async ({ params: { cardId = '' }, request: { signal, url } }: LoaderFunctionArgs) => {
  const asked = new URL(url).searchParams.get('notice')
  const [card, notices] = await Promise.all([
    call('readCard', { params: { cardId }, signal }),
    readNotices(cardId, signal),
  ])
  return { card, notice: notices?.find(({ id }) => id === asked) ?? null, named: asked !== null }
}
