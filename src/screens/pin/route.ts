import type { LoaderFunctionArgs } from 'react-router'
import { call } from '../../api/client.ts'
import { readNotices } from '../../api/notices.ts'

export { PinScreen as Component } from './PinScreen.tsx'

/** `notices` is null where they cannot be read; those that are on the screen stay there (`readAgain`). */
export const loader = async ({ params: { cardId = '' }, request: { signal } }: LoaderFunctionArgs) => {
  const [card, notices] = await Promise.all([
    call('readCard', { params: { cardId }, signal }),
    readNotices(cardId, signal),
  ])
  return { card, notices }
}
