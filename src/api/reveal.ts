import { compactDecrypt, exportJWK, generateKeyPair } from 'jose'
import { PublicKey } from '../contract/pin.ts'
import { ApiProblem, call } from './client.ts'
import { keepCard } from './fresh-card.ts'

/** A PIN in clear. Whoever gets it keeps it in the state of one component, for `showFor` ms and no longer. */
export type Revealed = { pin: string; showFor: number }

/**
 * Asks for the PIN of a card. The key is made here for this one look, its private half cannot be taken out of the
 * browser's keeping, and both are forgotten with this call: nobody on the way, and nobody later, can read the answer.
 *
 * @throws ApiProblem `grant-required`, `grant-expired`, `action-not-allowed`; `unreadable-answer` when what came is no
 * PIN that this key opens
 */
export const revealPin = async (cardId: string, grantId: string): Promise<Revealed> => {
  const { publicKey, privateKey } = await generateKeyPair('RSA-OAEP-256', { extractable: false })
  const { encryptedPin, showFor, card } = await call('viewPin', {
    params: { cardId },
    input: { grantId, publicKey: PublicKey.parse(await exportJWK(publicKey)) },
  })
  keepCard(card)
  try {
    const { plaintext } = await compactDecrypt(encryptedPin, privateKey, {
      keyManagementAlgorithms: ['RSA-OAEP-256'],
      contentEncryptionAlgorithms: ['A256GCM'],
    })
    const pin = new TextDecoder().decode(plaintext)
    if (/^\d+$/.test(pin)) return { pin, showFor }
  } catch {
    // Nothing about a secret belongs into an error: what follows says all there is to say.
  }
  throw new ApiProblem('unreadable-answer', 'viewPin')
}
