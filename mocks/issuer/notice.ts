import type { Answer } from '../../src/contract/endpoints.ts'
import { cardView } from './card.ts'
import { confirmationsTo, postAbout } from './outbox.ts'
import { requireSession } from './session.ts'
import type { HeldNotice } from './state.ts'
import { cardOf, type Method, type World } from './world.ts'

/**
 * Writes down that something happened to a card and tells the person, by e-mail and by text: the one place for every
 * channel, because it is how somebody learns of what they did not do (Galileo: one event whatever the channel).
 */
export const announce = (world: World, notice: HeldNotice): void => {
  world.state.notices.push(notice)
  postAbout(world, notice)
}

/**
 * What happened to a card, the latest first. `reportable` while the card can still be reported, for all but the report
 * itself.
 *
 * @throws card-not-found, session-required, session-expired
 */
export const listNotices: Method<'listNotices'> = async (world, { caller, params }, refuse) => {
  const { customer } = requireSession(world, caller, refuse)
  const card = cardOf(customer, params.cardId, refuse)
  const { report } = cardView(world, customer, card).eligibility
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
