import type { Refuse } from './problem.ts'
import { digest } from './random.ts'
import type { Repeat } from './state.ts'
import type { World } from './world.ts'

/** What an idempotent action is asked to do, and under which key. `body`: all that makes it this action. */
export type Asked = Pick<Repeat, 'key' | 'of' | 'customerId' | 'cardId'> & { body: readonly unknown[] }

const textOf = ({ cardId, body }: Asked) => digest(JSON.stringify([cardId, ...body]))

/**
 * Whether an action was done under its key before: then it is answered again and not done again (IETF draft "The
 * Idempotency-Key HTTP Header Field").
 *
 * @throws idempotency-key-reused where the key was used for something else
 */
export const wasDone = async (
  world: World,
  asked: Asked,
  refuse: Refuse<'idempotency-key-reused'>,
): Promise<boolean> => {
  const { key, customerId } = asked
  const before = world.state.repeats.find((one) => one.key === key && one.customerId === customerId)
  if (!before) return false
  if (before.of !== asked.of || before.body !== (await textOf(asked))) throw refuse('idempotency-key-reused')
  return true
}

/** Remembers an action that was done. */
export const rememberDone = async (world: World, asked: Asked): Promise<void> => {
  const { key, of, customerId, cardId } = asked
  world.state.repeats.push({ key, of, customerId, cardId, body: await textOf(asked) })
}
