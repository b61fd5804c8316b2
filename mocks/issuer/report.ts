import type { Answer } from '../../src/contract/endpoints.ts'
import { cardView } from './card.ts'
import { instant } from './limits.ts'
import { announce } from './notice.ts'
import { newId, type Random } from './random.ts'
import { rememberDone, wasDone } from './repeat.ts'
import { requireSession } from './session.ts'
import { cardOf, cardStateOf, type Method } from './world.ts'

// No vowels, so that no word comes of it, and nothing that sounds like another letter on a bad line.
const sayable = 'CFHJKLQRTVWXYZ'

/** What a person can name on the phone: eight letters in two groups, `RKTL-WHJZ`. */
export const newReference = (random: Random): string => {
  const [...drawn] = random(8)
  const text = drawn.map((byte) => sayable.charAt(byte % sayable.length)).join('')
  return `${text.slice(0, 4)}-${text.slice(4)}`
}

/**
 * Takes the report that a change was not the cardholder's, or that something else is wrong with the card. The card
 * works nowhere from here on, whatever the channel; nothing here takes that back, because somebody else may hold the
 * log-in too. Safe to send twice: a reported card is answered with the reference it has.
 *
 * @throws card-not-found; idempotency-key-reused; notice-not-found where the notice is not one of this card's;
 * action-not-allowed with the `reason` of `card.eligibility`; session-required, session-expired
 */
export const reportChange: Method<'reportChange'> = async (world, call, refuse) => {
  const { caller, params, input, idempotencyKey: key } = call
  const { customer } = requireSession(world, caller, refuse)
  const card = cardOf(customer, params.cardId, refuse)
  const state = cardStateOf(world, card.id)
  const ids = { customerId: customer.id, cardId: card.id }
  const result = ({ reference, at }: { reference: string; at: string }): Answer<'reportChange'> => ({
    reference,
    at,
    card: cardView(world, customer, card),
  })

  const asked = { key, of: 'report' as const, ...ids, body: [input.noticeId] }
  const done = await wasDone(world, asked, refuse)
  if (state.report && done) return result(state.report)

  const known = world.state.notices.some(({ id, cardId }) => id === input.noticeId && cardId === card.id)
  if (input.noticeId !== null && !known) throw refuse('notice-not-found')
  if (state.report) {
    await rememberDone(world, asked)
    return result(state.report)
  }
  const permission = cardView(world, customer, card).eligibility.report
  if (!permission.allowed) throw refuse('action-not-allowed', { reason: permission.reason })

  await rememberDone(world, asked)
  const at = instant(world.clock())
  state.report = { reference: newReference(world.random), at }
  announce(world, { id: newId(world.random), ...ids, kind: 'reported', channel: 'web', at })
  return result(state.report)
}
