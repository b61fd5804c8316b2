import * as z from 'zod/mini'
import { Instant } from './instant.ts'
import { PublicKey } from './key.ts'
import { secret } from './secret.ts'

/*
 * The messages of the page to the issuer. The page uses only the types. The schemas are for issuers, the mock and the
 * documents.
 */

export const Credentials = z.object({ userId: z.string(), password: secret(z.string()) })

const stamp = {
  controlNumber: z.string(),
  /** 128 random bits, base64url. */
  nonce: z.string().check(z.regex(/^[\w-]{22}$/)),
  issuedAt: Instant,
}

/** Payload of the JWE that carries a PIN. */
export const SealedPin = z.object({ ...stamp, pin: secret(z.string()) })

/** Payload of the JWE that carries identity answers. */
export const SealedAnswers = z.object({
  ...stamp,
  answers: z.array(z.object({ questionId: z.string(), value: secret(z.string()) })),
})

/** Payload of the JWE that carries details printed on a card. Activation never sends them in clear text. */
export const SealedCardDetails = z.object({
  ...stamp,
  /** The security code, and the expiry as `YYYY-MM`. */
  details: z.object({ securityCode: secret(z.string()), expires: secret(z.string()) }),
})

/** Sent with an `Idempotency-Key` header: the same key can never set a PIN twice. */
export const PinMessage = z.object({ grantId: z.string(), encryptedPin: secret(z.string()) })

/** A JWE in compact form, whose payload is `SealedAnswers`. */
export const AnswersMessage = z.object({ encryptedAnswers: secret(z.string()) })

export const ActivationMessage = z.object({ encryptedDetails: secret(z.string()) })

/** The message of an action that needs only a grant. */
export const GrantMessage = z.object({ grantId: z.string() })

/** The browser makes `publicKey` for this one view of the PIN and forgets the key afterwards. */
export const ViewMessage = z.object({ grantId: z.string(), publicKey: secret(z.clone(PublicKey)) })

/** The change that the cardholder did not make; null for "something is wrong with this card". */
export const ReportMessage = z.object({ noticeId: z.nullable(z.string()) })

export type Credentials = z.infer<typeof Credentials>
export type SealedPin = z.infer<typeof SealedPin>
export type SealedAnswers = z.infer<typeof SealedAnswers>
export type SealedCardDetails = z.infer<typeof SealedCardDetails>
