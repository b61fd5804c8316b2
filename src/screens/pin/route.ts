import type { LoaderFunctionArgs } from 'react-router'
import { ApiProblem, call } from '../../api/client.ts'
import { isSessionEnd } from '../../api/session.ts'

export { PinScreen as Component } from './PinScreen.tsx'

export const loader = async ({ params: { cardId = '' }, request: { signal } }: LoaderFunctionArgs) => {
  const params = { cardId }
  const [card, notices] = await Promise.all([
    call('readCard', { params, signal }),
    call('listNotices', { params, signal }).then(
      (list) => list.notices,
      (error: unknown) => {
        // What can be done with the PIN must not hang on whether its history can be read. One
        // that is on the screen stays there (`readAgain`).
        if (error instanceof ApiProblem && !isSessionEnd(error)) return null
        throw error
      },
    ),
  ])
  return { card, notices }
}
