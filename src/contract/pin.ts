import * as z from 'zod/mini'
import { Card } from './card.ts'

/** The rules the page and the issuer judge with the same function (`pin-rules.ts`). */
export const pinRules = [
  'length',
  'repeated',
  'run',
  'pairs',
  'mirror',
  'keypad',
  'year',
  'common',
  'card-digits',
] as const

/** The rules only the issuer can judge: the page never receives the birth date, the phone or another PIN. */
export const issuerRules = ['birth-date', 'phone', 'post-code', 'other-card', 'current-pin'] as const

/** Why a PIN was refused. A reason this build does not know is shown as `other`. */
export const refusalReasons = [...pinRules, ...issuerRules, 'other'] as const
export const RefusalReason = z.catch(z.enum(refusalReasons), 'other')

const PinRule = z.enum(pinRules)

/** What this issuer accepts as a PIN. Rules this build does not know are left to the issuer. */
export const PinPolicy = z.object({
  length: z.number(),
  rules: z.pipe(
    z.array(z.string()),
    z.transform((names) => pinRules.filter((rule) => names.includes(rule))),
  ),
  /** Years refused as a PIN, both ends included. */
  years: z.object({ from: z.number(), to: z.number() }),
})

export const PublicKey = z.object({ kty: z.literal('RSA'), n: z.string(), e: z.string() })

/**
 * A key for one message to the issuer, fetched anew each time. `controlNumber` ties the message to the card and the
 * session without naming either (ISO 9564-1: never PIN and account number together). Instants are UTC; the message is
 * stamped with `issuedAt`, so a wrong clock on the device does not matter.
 */
export const EncryptionKey = z.object({
  kid: z.string(),
  alg: z.enum(['RSA-OAEP-256', 'RSA-OAEP']),
  enc: z.enum(['A256GCM', 'A128CBC-HS256']),
  jwk: PublicKey,
  controlNumber: z.string(),
  issuedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
})

const stamp = {
  controlNumber: z.string(),
  /** 128 random bits, base64url. */
  nonce: z.string().check(z.regex(/^[\w-]{22}$/)),
  issuedAt: z.iso.datetime(),
}

/** Payload of the JWE that carries a PIN. */
export const SealedPin = z.object({ ...stamp, pin: z.string() })

/** Payload of the JWE that carries identity answers. */
export const SealedAnswers = z.object({
  ...stamp,
  answers: z.array(z.object({ questionId: z.string(), value: z.string() })),
})

/** Sent with an `Idempotency-Key` header: the same key can never set a PIN twice. */
export const PinMessage = z.object({ grantId: z.string(), encryptedPin: z.string() })

/** `pending`: the issuer took it and will tell later, by `readPinSet`. */
export const PinSetResult = z.object({ state: z.enum(['completed', 'pending']), card: Card })

/** Payload of the JWE that carries what is printed on a card: activation never sends it in clear. */
export const SealedCardDetails = z.object({
  ...stamp,
  /** The security code, and the expiry as `YYYY-MM`. */
  details: z.object({ securityCode: z.string(), expires: z.string() }),
})

export const ActivationMessage = z.object({ encryptedDetails: z.string() })

/** `identity-required`: the details were right, and the issuer wants to know who asks before it goes on. */
export const ActivationResult = z.object({ state: z.enum(['activated', 'identity-required']), card: Card })

/** The one-time right of an identity challenge, where an action needs nothing else. */
export const GrantMessage = z.object({ grantId: z.string() })

export const CardResult = z.object({ card: Card })

/** `publicKey` is the browser's own, made for this one look and forgotten with it. */
export const ViewMessage = z.object({ grantId: z.string(), publicKey: PublicKey })

/**
 * A JWE (RSA-OAEP-256, A256GCM) whose plaintext is the PIN's digits. `showFor`: ms for which it may be seen, a minute at
 * most.
 */
export const ViewResult = z.object({
  encryptedPin: z.string(),
  showFor: z.number().check(z.minimum(1000), z.maximum(60_000)),
  card: Card,
})

/** Which change was not the cardholder's own; null for "something is wrong with this card". */
export const ReportMessage = z.object({ noticeId: z.nullable(z.string()) })

/** The card is frozen from here on. `reference` is what the cardholder can name on the phone. */
export const ReportResult = z.object({ reference: z.string(), at: z.iso.datetime(), card: Card })

export type PinRule = z.infer<typeof PinRule>
export type IssuerRule = (typeof issuerRules)[number]
export type RefusalReason = z.infer<typeof RefusalReason>
export type PinPolicy = z.infer<typeof PinPolicy>
export type PublicKey = z.infer<typeof PublicKey>
export type EncryptionKey = z.infer<typeof EncryptionKey>
export type SealedPin = z.infer<typeof SealedPin>
export type SealedAnswers = z.infer<typeof SealedAnswers>
export type SealedCardDetails = z.infer<typeof SealedCardDetails>
export type ActivationResult = z.infer<typeof ActivationResult>
export type ReportResult = z.infer<typeof ReportResult>
export type PinSetResult = z.infer<typeof PinSetResult>
