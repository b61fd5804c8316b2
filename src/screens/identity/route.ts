import type { LoaderFunctionArgs } from 'react-router'
import { dataOf, isRefusedWith } from '../../api/outcome.ts'
import type { Card } from '../../contract/card.ts'
import type { Challenge } from '../../contract/identity.ts'
import type { Purpose } from '../../contract/permission.ts'
import { coreContext, factsContext } from '../../parts/core.ts'

export { IdentityScreen as Component } from './IdentityScreen.tsx'

/** The current challenge, or the time until which the identity questions are locked. */
export type Questioning = { card: Card; purpose: Purpose } & (
  | { challenge: Challenge; lockedUntil: null }
  | { lockedUntil: string }
)

export const loader = async ({ request, context }: LoaderFunctionArgs): Promise<Questioning> => {
  const { card, identity, purpose } = context.get(factsContext)
  if (identity.state === 'locked') return { card, purpose, lockedUntil: identity.until }
  const outcome = await context.get(coreContext).api.call('openChallenge', {
    params: { cardId: card.id, purpose },
    signal: request.signal,
  })
  if (isRefusedWith(outcome, 'identity-locked') && outcome.problem.until) {
    return { card, purpose, lockedUntil: outcome.problem.until }
  }
  return { card, purpose, challenge: dataOf(outcome), lockedUntil: null }
}
