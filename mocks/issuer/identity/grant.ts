import type { Purpose } from '../../../src/contract/permission.ts'
import { isPast } from '../core/limits.ts'
import type { Refuse } from '../core/problem.ts'
import type { Who } from '../core/session.ts'
import type { HeldGrant } from '../core/state.ts'
import type { HeldCard, World } from '../core/world.ts'

/**
 * Finds the grant for an action. When the action is done, the action marks the grant as spent.
 *
 * @throws grant-required, also for a spent grant and for one of another session, card or purpose; grant-expired
 */
export const liveGrant = (
  world: World,
  { sessionId, card }: Who & HeldCard,
  purpose: Purpose,
  grantId: string,
  refuse: Refuse<'grant-required' | 'grant-expired'>,
): HeldGrant => {
  const grant = world.state.grants.find(({ id }) => id === grantId)
  const fits =
    grant?.sessionId === sessionId && grant.cardId === card.id && grant.purpose === purpose && !grant.spent
  if (!grant || !fits) throw refuse('grant-required')
  if (isPast(grant.expiresAt, world.clock())) throw refuse('grant-expired')
  return grant
}
