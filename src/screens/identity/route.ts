import type { LoaderFunctionArgs } from 'react-router'
import { ApiProblem, call } from '../../api/client.ts'
import type { Card, Purpose } from '../../contract/card.ts'
import type { Challenge } from '../../contract/identity.ts'
import type { Facts } from '../../journey.ts'

export { IdentityScreen as Component } from './IdentityScreen.tsx'

/** The questions as the issuer asks them now, or the lock that stands in the way. */
export type Asked = { card: Card; purpose: Purpose } & (
  | { challenge: Challenge; lockedUntil: null }
  | { lockedUntil: string }
)

export const loader = async (
  { request }: LoaderFunctionArgs,
  { card, identity, purpose }: Facts & { purpose: Purpose },
): Promise<Asked> => {
  if (identity.state === 'locked') return { card, purpose, lockedUntil: identity.until }
  try {
    const challenge = await call('openChallenge', {
      params: { cardId: card.id, purpose },
      signal: request.signal,
    })
    return { card, purpose, challenge, lockedUntil: null }
  } catch (error) {
    const until = error instanceof ApiProblem && error.code === 'identity-locked' && error.problem?.until
    if (until) return { card, purpose, lockedUntil: until }
    throw error
  }
}
