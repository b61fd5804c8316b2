import { CompactEncrypt, importJWK } from 'jose'
import type { PublicKey } from '../../src/contract/pin.ts'
import { cardView } from './card.ts'
import { liveGrant } from './grant.ts'
import { instant, limits } from './limits.ts'
import { announce } from './notice.ts'
import type { Refuse } from './problem.ts'
import { newId, utf8 } from './random.ts'
import { requireSession } from './session.ts'
import { openPin } from './vault.ts'
import { cardOf, type Method } from './world.ts'

/** Only the caller's own key opens it, and the mock never sees that key's private half. */
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
 * The PIN of a card, encrypted to the key the caller made for this one look (JWE, RFC 7516), and how long it may be
 * seen. The look spends the grant, is told by e-mail and text, and stands among the card's notices.
 *
 * @throws card-not-found; action-not-allowed with the `reason` of `card.eligibility`; grant-required; grant-expired;
 * request-invalid for a key nobody can encrypt to (the grant is kept); session-required, session-expired
 */
export const viewPin: Method<'viewPin'> = async (world, { caller, params, input }, refuse) => {
  const who = requireSession(world, caller, refuse)
  const { customer } = who
  const card = cardOf(customer, params.cardId, refuse)
  const permission = cardView(world, customer, card).eligibility.view
  if (!permission.allowed) throw refuse('action-not-allowed', { reason: permission.reason })
  const grant = liveGrant(world, who, card, 'view', input.grantId, refuse)
  const encryptedPin = await encryptTo(input.publicKey, await openPin(world, card), refuse)

  grant.spent = true
  announce(world, {
    id: newId(world.random),
    customerId: customer.id,
    cardId: card.id,
    kind: 'viewed',
    channel: 'web',
    at: instant(world.clock()),
  })
  return { encryptedPin, showFor: limits.showPinMs, card: cardView(world, customer, card) }
}
