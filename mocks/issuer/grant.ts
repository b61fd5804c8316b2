import type { Purpose } from '../../src/contract/card.ts'
import { isPast } from './limits.ts'
import type { Refuse } from './problem.ts'
import type { CardSeed } from './seed.ts'
import type { Who } from './session.ts'
import type { HeldGrant } from './state.ts'
import type { World } from './world.ts'

/**
 * The grant that an action may spend; the action does so once it is done. One of another session, card or purpose, or
 * a spent one, is none at all.
 *
 * @throws grant-required, grant-expired
 */
export const liveGrant = (
  world: World,
  who: Who,
  card: CardSeed,
  purpose: Purpose,
  grantId: string,
  refuse: Refuse<'grant-required' | 'grant-expired'>,
): HeldGrant => {
  const grant = world.state.grants.find(({ id }) => id === grantId)
  const fits =
    grant?.sessionId === who.sessionId &&
    grant.cardId === card.id &&
    grant.purpose === purpose &&
    !grant.spent
  if (!grant || !fits) throw refuse('grant-required')
  if (isPast(grant.expiresAt, world.clock())) throw refuse('grant-expired')
  return grant
}
