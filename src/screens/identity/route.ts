import type { LoaderFunctionArgs } from 'react-router'
import { ApiProblem, call } from '../../api/client.ts'
import type { Card } from '../../contract/card.ts'
import type { Challenge } from '../../contract/identity.ts'
import type { Facts } from '../../journey.ts'

export { IdentityScreen as Component } from './IdentityScreen.tsx'

/** The questions as the issuer asks them now, or the lock that stands in the way. */
export type Asked = { card: Card } & ({ challenge: Challenge; lockedUntil: null } | { lockedUntil: string })

export const loader = async ({ request }: LoaderFunctionArgs, { card, identity }: Facts): Promise<Asked> => {
  if (identity.state === 'locked') return { card, lockedUntil: identity.until }
  try {
    const challenge = await call('openChallenge', {
      params: { cardId: card.id, purpose: 'choose' },
      signal: request.signal,
    })
    return { card, challenge, lockedUntil: null }
  } catch (error) {
    const until = error instanceof ApiProblem && error.code === 'identity-locked' && error.problem?.until
    if (until) return { card, lockedUntil: until }
    throw error
  }
}
