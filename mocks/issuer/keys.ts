import { instant, isPast, limits } from './limits.ts'
import { newId } from './random.ts'
import { requireSession } from './session.ts'
import { PrivateJwk } from './state.ts'
import { cardOf, type Method, type World } from './world.ts'

/** What keys this issuer announces, unless the seed says otherwise. */
export const keyRules = (world: World) => world.seed.keys ?? { alg: 'RSA-OAEP-256', enc: 'A256GCM' }

/** A new RSA key pair of 2048 bits (NIST SP 800-131A's least), as its private JWK. */
export const generateKey = async (): Promise<PrivateJwk> => {
  const rsa = {
    name: 'RSA-OAEP',
    modulusLength: 2048,
    publicExponent: Uint8Array.of(1, 0, 1),
    hash: 'SHA-256',
  }
  const pair = await crypto.subtle.generateKey(rsa, true, ['encrypt', 'decrypt'])
  // Parsing drops `alg` and `key_ops`: which hash goes with the numbers is announced, not fixed.
  return PrivateJwk.parse(await crypto.subtle.exportKey('jwk', pair.privateKey))
}

/** Retires the key in use. Messages made with it are refused from now on; the next call for a key makes a new one. */
export const rotateKeys = (world: World): void => {
  const { keys } = world.state
  if (keys.current) keys.retired.push(keys.current.kid)
  keys.current = null
}

/** The key in use; made at first need and again when its life is over, because making one takes a moment. */
const currentKey = async (world: World) => {
  const { keys } = world.state
  const { current } = keys
  const worn = current && isPast(instant(Date.parse(current.madeAt) + limits.keyLifeMs), world.clock())
  if (current && !worn) return current
  rotateKeys(world)
  const made = { kid: newId(world.random), jwk: await world.newKey(), madeAt: instant(world.clock()) }
  keys.current = made
  return made
}

/**
 * A key for one message about one card, with a control number that ties the message to the card and the session and
 * tells neither (ISO 9564-1: never PIN and account number together). The message must come within two minutes.
 *
 * @throws card-not-found, session-required, session-expired
 */
export const issueKey: Method<'issueKey'> = async (world, { caller, params }, refuse) => {
  const { sessionId, customer } = requireSession(world, caller, refuse)
  const card = cardOf(customer, params.cardId, refuse)
  const { kid, jwk } = await currentKey(world)
  const now = world.clock()
  const stamp = { issuedAt: instant(now), expiresAt: instant(now + limits.messageMs) }
  const controlNumber = newId(world.random)
  world.state.controlNumbers.push({
    number: controlNumber,
    sessionId,
    cardId: card.id,
    ...stamp,
    used: false,
  })
  return {
    kid,
    ...keyRules(world),
    jwk: { kty: jwk.kty, n: jwk.n, e: jwk.e },
    controlNumber,
    ...stamp,
  }
}
