import type { Answer } from '../../../src/contract/endpoints.ts'
import { cardView, requireOpen } from '../cards/card.ts'
import { announce } from '../cards/notice.ts'
import { keyedRequest } from '../core/idempotency.ts'
import { instant } from '../core/limits.ts'
import { newReference } from '../core/random.ts'
import { requireCard } from '../core/session.ts'
import { cardStateOf, type Method } from '../core/world.ts'

/**
 * Reports that the cardholder did not make a change, or that something else is wrong with the card. Then the card does
 * not work in any channel. The app cannot undo a report, because a thief who knows the log-in could undo it too. A
 * report can safely be sent twice: a reported card keeps its reference.
 *
 * @throws card-not-found; idempotency-key-reused; notice-not-found if this card does not have the notice;
 * action-not-allowed with the `reason` of `card.eligibility`; session-required, session-expired
 */
export const reportChange: Method<'reportChange'> = async (world, call, refuse) => {
  const { noticeId } = call.input
  const held = requireCard(world, call, refuse)
  const state = cardStateOf(world, held.card.id)
  const result = (report: { reference: string; at: string }): Answer<'reportChange'> => ({
    ...report,
    card: cardView(world, held),
  })

  const keyed = { of: 'report', key: call.idempotencyKey, values: [noticeId] } as const
  const { done, remember } = await keyedRequest(world, held, keyed, refuse)
  if (state.report && done) return result(state.report)

  const known = world.state.notices.some(({ id, cardId }) => id === noticeId && cardId === held.card.id)
  if (noticeId !== null && !known) throw refuse('notice-not-found')
  if (!state.report) {
    requireOpen(world, held, 'report', refuse)
    const at = instant(world.clock())
    state.report = { reference: newReference(world.random), at }
    announce(world, held, { kind: 'reported', channel: 'web', at })
  }
  remember()
  return result(state.report)
}
