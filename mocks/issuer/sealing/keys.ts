import { PublicKey } from '../../../src/contract/key.ts'
import { instant, isPast, limits } from '../core/limits.ts'
import { newId } from '../core/random.ts'
import { requireCard } from '../core/session.ts'
import { PrivateJwk } from '../core/state.ts'
import type { Method, World } from '../core/world.ts'

/** The algorithms of the keys that this issuer announces: those of the seed, or the default. */
export const keyRules = (world: World) => world.seed.keys ?? { alg: 'RSA-OAEP-256', enc: 'A256GCM' }

/** A new RSA key pair of 2048 bits (the minimum of NIST SP 800-131A), as its private JWK. */
export const generateKey = async (): Promise<PrivateJwk> => {
  const rsa = {
    name: 'RSA-OAEP',
    modulusLength: 2048,
    publicExponent: Uint8Array.of(1, 0, 1),
    hash: 'SHA-256',
  }
  const pair = await crypto.subtle.generateKey(rsa, true, ['encrypt', 'decrypt'])
  // Parsing drops `alg` and `key_ops`. So the key works with each hash, and the issuer announces which one to use.
  return PrivateJwk.parse(await crypto.subtle.exportKey('jwk', pair.privateKey))
}

/** Retires the key in use. Messages made with it are refused from now on. The next call for a key makes a new one. */
export const rotateKeys = (world: World): void => {
  const { keys } = world.state
  if (keys.current) keys.retired.push(keys.current.kid)
  keys.current = null
}

/**
 * The key in use. Making a key takes time, so a new key is made only if there is no key yet, or the last one is too old.
 */
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
 * A key for one message about one card. The control number links the message to the card and the session, but does not
 * show them (ISO 9564-1: never PIN and account number together). The message must arrive within two minutes.
 *
 * @throws card-not-found, session-required, session-expired
 */
export const issueKey: Method<'issueKey'> = async (world, call, refuse) => {
  const { sessionId, card } = requireCard(world, call, refuse)
  const { kid, jwk } = await currentKey(world)
  const now = world.clock()
  const stamp = { issuedAt: instant(now), expiresAt: instant(now + limits.messageMs) }
  const controlNumber = newId(world.random)
  const issued = { number: controlNumber, sessionId, cardId: card.id, ...stamp, used: false }
  world.state.controlNumbers.push(issued)
  return { kid, ...keyRules(world), jwk: PublicKey.parse(jwk), controlNumber, ...stamp }
}
