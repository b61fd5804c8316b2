import type { Answer } from '../../../src/contract/endpoints.ts'
import { instant } from '../core/limits.ts'
import { confirmationsTo, postAbout } from '../core/outbox.ts'
import { newId } from '../core/random.ts'
import { requireCard } from '../core/session.ts'
import type { HeldNotice } from '../core/state.ts'
import type { HeldCard, Method, World } from '../core/world.ts'
import { cardView } from './card.ts'

/**
 * Adds a notice to a card's history, and sends it to the person by e-mail and by text message. All channels use this
 * function, so that the person also learns what another person did.
 *
 * @param told without `at`, the time of the notice is now
 */
export const announce = (
  world: World,
  { customer, card }: HeldCard,
  told: Pick<HeldNotice, 'kind' | 'channel'> & Partial<Pick<HeldNotice, 'id' | 'at'>>,
): void => {
  const { id = newId(world.random), kind, channel, at = instant(world.clock()) } = told
  const notice = { id, customerId: customer.id, cardId: card.id, kind, channel, at }
  world.state.notices.push(notice)
  postAbout(world, notice)
}

/**
 * The notices of a card, the latest first. While the card can be reported, all except a report are `reportable`.
 *
 * @throws card-not-found, session-required, session-expired
 */
export const listNotices: Method<'listNotices'> = async (world, call, refuse) => {
  const { customer, card } = requireCard(world, call, refuse)
  const { report } = cardView(world, { customer, card }).eligibility
  const view = ({ id, kind, channel, at }: HeldNotice): Answer<'listNotices'>['notices'][number] => ({
    id,
    kind,
    channel,
    at,
    confirmations: confirmationsTo(customer),
    reportable: report.allowed && kind !== 'reported',
  })
  const own = world.state.notices.filter(({ cardId }) => cardId === card.id)
  return { notices: own.map(view).reverse() }
}
