import type { Notice } from '../contract/card.ts'
import { ApiProblem, call } from './client.ts'
import { isSessionEnd } from './session.ts'

/**
 * The history of a card, the latest first; null where it cannot be read, for nothing that can be done with a card may
 * hang on that.
 *
 * @throws ApiProblem `session-required`, `session-expired`: an end of the session is one for every screen; and the
 * reason of `signal`
 */
export const readNotices = async (cardId: string, signal: AbortSignal): Promise<Notice[] | null> => {
  try {
    return (await call('listNotices', { params: { cardId }, signal })).notices
  } catch (error) {
    if (error instanceof ApiProblem && !isSessionEnd(error)) return null
    throw error
  }
}
