import { CompactEncrypt, importJWK } from 'jose'
import type { EncryptionKey, SealedAnswers, SealedCardDetails, SealedPin } from '../contract/pin.ts'
import { ApiProblem, call } from './client.ts'

/** What a message carries besides its stamp. */
type Secret = Pick<SealedPin, 'pin'> | Pick<SealedAnswers, 'answers'> | Pick<SealedCardDetails, 'details'>

const nonce = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/**
 * Encrypts a secret to the issuer, as a compact JWE with the algorithms the key announces.
 *
 * The payload names neither card nor person: the issuer's control number ties it to both (ISO 9564-1 keeps PIN and
 * account number apart). It carries the issuer's own instant, so a wrong clock on the device cannot spoil it.
 */
export const seal = async (key: EncryptionKey, secret: Secret): Promise<string> => {
  const stamped = { ...secret, controlNumber: key.controlNumber, nonce: nonce(), issuedAt: key.issuedAt }
  return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(stamped)))
    .setProtectedHeader({ alg: key.alg, enc: key.enc, kid: key.kid })
    .encrypt(await importJWK(key.jwk, key.alg))
}

const keyHasRotated = (error: unknown) =>
  error instanceof ApiProblem && (error.code === 'key-retired' || error.code === 'key-unknown')

/**
 * Fetches a key for this one message, seals the secret and hands it to `send`. A key that rotated in between is
 * fetched anew and tried once more, unseen; the issuer refuses such a message before it acts, so this is safe.
 *
 * @throws whatever `send` throws; ApiProblem `key-retired` or `key-unknown` when the second key is refused as well
 */
export const sendSealed = async <T>(
  cardId: string,
  secret: Secret,
  send: (jwe: string) => Promise<T>,
): Promise<T> => {
  const once = async () => {
    const key = await call('issueKey', { params: { cardId } })
    const jwe = await seal(key, secret).catch(() => {
      // A key that cannot be used is the issuer's fault, and nothing about the secret belongs into an error.
      throw new ApiProblem('unexpected', 'issueKey')
    })
    return send(jwe)
  }
  try {
    return await once()
  } catch (error) {
    if (keyHasRotated(error)) return await once()
    throw error
  }
}
