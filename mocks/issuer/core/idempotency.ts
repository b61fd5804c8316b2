import type { Refuse } from './problem.ts'
import { digest } from './random.ts'
import type { Repeat } from './state.ts'
import type { HeldCard, World } from './world.ts'

/**
 * Checks whether an action was already done under the same idempotency key. If it was, the caller answers the request
 * again, but does not do the action again (IETF draft "The Idempotency-Key HTTP Header Field").
 *
 * @param values all values besides the card that identify the action
 * @returns `done`: whether the action was already done. The caller calls `remember` when it does the action
 * @throws idempotency-key-reused if the key was used for something else
 */
export const keyedRequest = async (
  world: World,
  { customer, card }: HeldCard,
  { of, key, values }: Pick<Repeat, 'of' | 'key'> & { values: readonly unknown[] },
  refuse: Refuse<'idempotency-key-reused'>,
) => {
  const body = await digest(JSON.stringify([card.id, ...values]))
  const request: Repeat = { key, of, customerId: customer.id, cardId: card.id, body }
  const { repeats } = world.state
  const before = repeats.find((one) => one.key === key && one.customerId === customer.id)
  if (before && (before.of !== of || before.body !== body)) throw refuse('idempotency-key-reused')
  return { done: before !== undefined, remember: () => void repeats.push(request) }
}
