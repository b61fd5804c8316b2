import { compactDecrypt, decodeProtectedHeader, importJWK } from 'jose'
import type * as z from 'zod/mini'
import type { MessageProblem } from '../../../src/contract/requests.ts'
import { instant, isPast, limits } from '../core/limits.ts'
import type { Refuse } from '../core/problem.ts'
import { digest } from '../core/random.ts'
import type { PrivateJwk } from '../core/state.ts'
import type { World } from '../core/world.ts'
import { keyRules } from './keys.ts'

/** The fields of every sealed payload besides its content. */
type Stamp = { controlNumber: string; nonce: string; issuedAt: string }

const headerOf = (jwe: string) => {
  try {
    return decodeProtectedHeader(jwe)
  } catch {
    return null
  }
}

/** The payload, or null if the message was not sealed with this key and its announced algorithms. */
const decrypt = async (world: World, jwe: string, jwk: PrivateJwk): Promise<unknown> => {
  const { alg, enc } = keyRules(world)
  try {
    const only = { keyManagementAlgorithms: [alg], contentEncryptionAlgorithms: [enc] }
    const { plaintext } = await compactDecrypt(jwe, await importJWK(jwk, alg), only)
    return JSON.parse(new TextDecoder().decode(plaintext))
  } catch {
    return null
  }
}

/**
 * Opens a sealed message (JWE, RFC 7516) and marks it as used. So a message is accepted only once, even if the action
 * fails afterwards. A message that is refused here is not marked, because its content was not used. Each check needs
 * the data that the check before it has read.
 *
 * @param schema the schema of the payload
 * @param jwe the compact JWE
 * @param bound the session and the card for which the message must be made
 * @returns the payload
 * @throws one of these refusals:
 * - key-unknown, key-retired: the key with this `kid` is not in use
 * - message-tampered: the header is not as announced, a bit was changed, the payload has another form, the control
 *   number was never issued, or the time stamp differs from that of the control number
 * - message-wrong-card: the control number was issued for another card
 * - message-replayed: the control number or the nonce was used before
 * - message-expired: the message was made in another session, or is older than two minutes
 */
export const openMessage = async <T extends Stamp>(
  world: World,
  schema: z.ZodMiniType<T>,
  jwe: string,
  bound: { sessionId: string; cardId: string },
  refuse: Refuse<MessageProblem>,
): Promise<T> => {
  const { keys, controlNumbers, nonces } = world.state
  const header = headerOf(jwe)
  if (!header) throw refuse('message-tampered', { detail: 'not a JWE' })
  if (keys.retired.some((kid) => kid === header.kid)) throw refuse('key-retired')
  if (!keys.current || keys.current.kid !== header.kid) throw refuse('key-unknown')

  const opened = schema.safeParse(await decrypt(world, jwe, keys.current.jwk))
  if (!opened.success) throw refuse('message-tampered', { detail: 'not sealed as the key asks' })
  const message = opened.data

  const now = world.clock()
  const control = controlNumbers.find(({ number }) => number === message.controlNumber)
  if (!control) throw refuse('message-tampered', { detail: 'unknown control number' })
  if (control.cardId !== bound.cardId) throw refuse('message-wrong-card')
  const nonce = await digest(message.nonce)
  if (control.used || nonces.some(({ digest }) => digest === nonce)) throw refuse('message-replayed')
  const late = isPast(instant(Date.parse(message.issuedAt) + limits.messageMs), now)
  if (control.sessionId !== bound.sessionId || late) throw refuse('message-expired')
  if (message.issuedAt !== control.issuedAt) throw refuse('message-tampered', { detail: 'another stamp' })

  control.used = true
  nonces.push({ digest: nonce, usedAt: instant(now) })
  return message
}
