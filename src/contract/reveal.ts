import * as z from 'zod/mini'
import { Card } from './card.ts'
import { secret } from './secret.ts'

/**
 * `encryptedPin`: a JWE (RSA-OAEP-256, A256GCM) whose plaintext is the digits of the PIN. `showFor`: how long the PIN
 * may be shown, in milliseconds, at most a minute.
 */
export const ViewResult = z.object({
  encryptedPin: secret(z.string()),
  showFor: z.number().check(z.minimum(1000), z.maximum(60_000)),
  card: Card,
})
