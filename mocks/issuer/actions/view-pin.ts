import { CompactEncrypt, importJWK } from 'jose'
import type { PublicKey } from '../../../src/contract/key.ts'
import { cardView, requireOpen } from '../cards/card.ts'
import { announce } from '../cards/notice.ts'
import { limits } from '../core/limits.ts'
import type { Refuse } from '../core/problem.ts'
import { utf8 } from '../core/random.ts'
import { requireCard } from '../core/session.ts'
import type { Method } from '../core/world.ts'
import { liveGrant } from '../identity/grant.ts'
import { pinOf } from '../sealing/vault.ts'

/** Only the caller's private key can open the result, and the mock never receives that key. */
const encryptTo = async (key: PublicKey, pin: string, refuse: Refuse<'request-invalid'>): Promise<string> => {
  try {
    return await new CompactEncrypt(utf8(pin))
      .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM' })
      .encrypt(await importJWK({ ...key }, 'RSA-OAEP-256'))
  } catch {
    throw refuse('request-invalid', { detail: 'body.publicKey: no RSA key of at least 2048 bits' })
  }
}

/**
 * The PIN of a card, encrypted with the key that the caller made for this one view (JWE, RFC 7516), and how long the
 * PIN may be shown. The call spends the grant, adds a notice to the card, and sends an e-mail and a text message.
 *
 * @throws card-not-found; action-not-allowed with the `reason` of `card.eligibility`; grant-required; grant-expired;
 * request-invalid for an unusable key (the grant is kept); session-required, session-expired
 */
export const viewPin: Method<'viewPin'> = async (world, call, refuse) => {
  const held = requireCard(world, call, refuse)
  requireOpen(world, held, 'view', refuse)
  const grant = liveGrant(world, held, 'view', call.input.grantId, refuse)
  const pin = await pinOf(world, held.card.id)
  if (pin === null) throw new Error(`card ${held.card.id} has no PIN`)
  const encryptedPin = await encryptTo(call.input.publicKey, pin, refuse)

  grant.spent = true
  announce(world, held, { kind: 'viewed', channel: 'web' })
  return { encryptedPin, showFor: limits.showPinMs, card: cardView(world, held) }
}
