import type { LoaderFunctionArgs } from 'react-router'
import { ApiProblem, call } from '../../api/client.ts'
import { isSessionEnd } from '../../api/session.ts'
import type { Notice } from '../../contract/card.ts'

export { ReportScreen as Component } from './ReportScreen.tsx'

const noneUnlessEnded = (error: unknown): Notice[] => {
  if (error instanceof ApiProblem && !isSessionEnd(error)) return []
  throw error
}

/** The card, and the entry of its history that the address speaks of, if there is one: an address is a claim. */
export const loader = async ({ params: { cardId = '' }, request: { signal, url } }: LoaderFunctionArgs) => {
  const params = { cardId }
  const asked = new URL(url).searchParams.get('notice')
  const [card, notices] = await Promise.all([
    call('readCard', { params, signal }),
    // Freezing a card must not hang on whether its history can be read.
    call('listNotices', { params, signal }).then((list) => list.notices, noneUnlessEnded),
  ])
  return { card, notice: notices.find(({ id }) => id === asked) ?? null, named: asked !== null }
}
