import { compactDecrypt, exportJWK, generateKeyPair } from 'jose'
import { PublicKey } from '../contract/key.ts'
import type { Api } from './client.ts'
import { type Outcome, Unanswered } from './outcome.ts'
import type { Readings } from './readings.ts'

/** A PIN in clear text. The caller keeps it in a ref of one component, for `showFor` ms at most. */
export type Revealed = { pin: string; showFor: number }

type Look = { cardId: string; grantId: string; length: number; signal: AbortSignal }

/**
 * Asks for the PIN of a card. Only this call can read the answer: the key pair is made for this one view and forgotten
 * when the call ends, and the private half of the pair cannot be exported.
 *
 * @param look `length`: the number of digits of a PIN in the issuer's policy for this card
 * @returns one of these outcomes:
 * - answered, with the PIN
 * - refused, with `grant-required`, `grant-expired` or `action-not-allowed`
 * - unanswered, with `unreadable`: the answer does not decrypt to a PIN of that length
 * - unanswered, with `not-sealed`: the browser cannot make a key
 * - unanswered, for any other reason of a call
 */
export const revealPin = async (
  { call }: Api,
  { keepCard }: Readings,
  { cardId, grantId, length, signal }: Look,
): Promise<Outcome<Revealed>> => {
  const pair = await generateKeyPair('RSA-OAEP-256', { extractable: false }).catch(() => null)
  const publicKey = PublicKey.safeParse(pair && (await exportJWK(pair.publicKey).catch(() => null)))
  if (!pair || !publicKey.success) return new Unanswered('viewPin', 'not-sealed')
  const outcome = await call('viewPin', {
    params: { cardId },
    input: { grantId, publicKey: publicKey.data },
    signal,
  })
  if (outcome.kind !== 'answered') return outcome
  const { encryptedPin, showFor, card } = outcome.data
  keepCard(card)
  const bytes = await compactDecrypt(encryptedPin, pair.privateKey, {
    keyManagementAlgorithms: ['RSA-OAEP-256'],
    contentEncryptionAlgorithms: ['A256GCM'],
  }).then(
    ({ plaintext }) => plaintext,
    // The error is dropped, because it must contain nothing about the PIN.
    () => null,
  )
  // The bytes are checked, because a regular expression would keep the PIN in `RegExp.lastMatch`.
  const isPin = bytes?.length === length && bytes.every((byte) => byte >= 0x30 && byte <= 0x39)
  if (!isPin) return new Unanswered('viewPin', 'unreadable')
  return { kind: 'answered', data: { pin: new TextDecoder().decode(bytes), showFor } }
}
