import { base64url, CompactEncrypt, importJWK } from 'jose'
import type { EncryptionKey } from '../contract/key.ts'
import type { SealedAnswers, SealedCardDetails, SealedPin } from '../contract/messages.ts'
import type { Api } from './client.ts'
import { isRefusedWith, type Outcome, Unanswered } from './outcome.ts'

/** The content of a sealed message, without its stamp. */
type Secret = Pick<SealedPin, 'pin'> | Pick<SealedAnswers, 'answers'> | Pick<SealedCardDetails, 'details'>

/**
 * Encrypts a secret for the issuer as a compact JWE, with the algorithms that the key names.
 *
 * The payload names neither card nor person. The issuer finds both by its control number (ISO 9564-1 keeps PIN and
 * account number apart). The payload carries the issuer's own time, so the device's clock may be wrong.
 */
export const seal = async (key: EncryptionKey, secret: Secret): Promise<string> => {
  const nonce = base64url.encode(crypto.getRandomValues(new Uint8Array(16)))
  const stamped = { ...secret, controlNumber: key.controlNumber, nonce, issuedAt: key.issuedAt }
  return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(stamped)))
    .setProtectedHeader({ alg: key.alg, enc: key.enc, kid: key.kid })
    .encrypt(await importJWK(key.jwk, key.alg))
}

/** How long a key is valid, in ms, by the issuer's clock. */
const lifetimeOf = (key: EncryptionKey) => Date.parse(key.expiresAt) - Date.parse(key.issuedAt)

/**
 * Fetches a key for this one message, seals the secret and passes it to `send`. If the key has expired or was rotated
 * in between, it repeats this once with a new key. That is safe, because the issuer refuses such a message before it
 * acts.
 *
 * @param secret kept only in this argument, until it is sealed
 * @returns the outcome of `send`, or the failure because of which nothing was sent
 */
export const sendSealed = async <T>(
  { call }: Api,
  { cardId, signal }: { cardId: string; signal: AbortSignal },
  secret: Secret,
  send: (jwe: string) => Promise<Outcome<T>>,
): Promise<Outcome<T>> => {
  const once = async (): Promise<Outcome<T> | 'needs-new-key'> => {
    // A key is never older than the request for it. So this measures its age, and no clock has to be right.
    const asked = performance.now()
    const key = await call('issueKey', { params: { cardId }, signal })
    if (key.kind !== 'answered') return key
    if (performance.now() - asked >= lifetimeOf(key.data)) return 'needs-new-key'
    // An unusable key is the issuer's fault. The error is dropped, because it must contain nothing about the secret.
    const jwe = await seal(key.data, secret).catch(() => null)
    if (jwe === null) return new Unanswered('issueKey', 'not-sealed')
    const outcome = await send(jwe)
    return isRefusedWith(outcome, 'key-retired', 'key-unknown') ? 'needs-new-key' : outcome
  }
  const first = await once()
  if (first !== 'needs-new-key') return first
  const second = await once()
  return second === 'needs-new-key' ? new Unanswered('issueKey', 'not-sealed') : second
}
