import * as z from 'zod/mini'
import { Instant } from './instant.ts'

export const PublicKey = z.object({ kty: z.literal('RSA'), n: z.string(), e: z.string() })

/**
 * A key for one message to the issuer. Each message needs a new key. `controlNumber` links the message to the card and
 * the session, but does not show them (ISO 9564-1: never PIN and account number together). The message repeats
 * `issuedAt`, so a wrong clock on the device does not matter. An unknown `kty`, `alg` or `enc` makes the answer
 * unreadable, because the page cannot seal a message with such a key.
 */
export const EncryptionKey = z.object({
  kid: z.string(),
  alg: z.enum(['RSA-OAEP-256', 'RSA-OAEP']),
  enc: z.enum(['A256GCM', 'A128CBC-HS256']),
  jwk: PublicKey,
  controlNumber: z.string(),
  issuedAt: Instant,
  expiresAt: Instant,
})

export type PublicKey = z.infer<typeof PublicKey>
export type EncryptionKey = z.infer<typeof EncryptionKey>
