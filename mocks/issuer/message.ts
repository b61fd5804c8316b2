import { compactDecrypt, decodeProtectedHeader, importJWK } from 'jose'
import type * as z from 'zod/mini'
import { keyRules } from './keys.ts'
import { instant, isPast, limits } from './limits.ts'
import type { Refuse } from './problem.ts'
import { digest } from './random.ts'
import type { PrivateJwk } from './state.ts'
import type { World } from './world.ts'

/** Why a sealed message is refused: each case has its own code, because each needs another remedy. */
export type MessageProblem =
  | 'key-unknown'
  | 'key-retired'
  | 'message-replayed'
  | 'message-expired'
  | 'message-tampered'
  | 'message-wrong-card'

/** What every sealed payload carries beside its matter. */
type Stamp = { controlNumber: string; nonce: string; issuedAt: string }

const headerOf = (jwe: string) => {
  try {
    return decodeProtectedHeader(jwe)
  } catch {
    return null
  }
}

/** The payload, or null where the message was not made with this key as the key asks. */
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
 * Opens a sealed message (JWE, RFC 7516) and uses it up: it is accepted once, whatever comes of it afterwards.
 * A message refused here is not used up, for nothing was learnt from it.
 *
 * In: the schema of the payload; the compact JWE; the session and the card it must belong to. Out: the payload.
 * The order goes from the outside in: what cannot be read cannot be judged further.
 *
 * @throws key-unknown, key-retired for its `kid`; message-tampered where the header is not as announced, one bit was
 * changed, the payload has another form, or the control number was never issued; message-wrong-card where the control
 * number is another card's; message-replayed where control number or nonce were used; message-expired where the
 * control number's session is over or its two minutes are
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
