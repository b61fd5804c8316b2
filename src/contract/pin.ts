import * as z from 'zod/mini'
import { Card } from './card.ts'
import { known, list, maybe } from './lenient.ts'

/** The rules that the page and the issuer check with the same function (`pin-rules.ts`). */
export const pinRules = [
  'length',
  'repeated',
  'run',
  'pairs',
  'mirror',
  'keypad',
  'date',
  'year',
  'common',
  'card-digits',
] as const

/** The rules that only the issuer can check: the page never receives the birth date, the phone or another PIN. */
export const issuerRules = ['birth-date', 'phone', 'post-code', 'other-card', 'current-pin'] as const

/** Why a PIN was refused. A reason that this build does not know is read as `other`. */
export const refusalReasons = [...pinRules, ...issuerRules, 'other'] as const
export const RefusalReason = known(refusalReasons, 'other')

const PinRule = z.enum(pinRules)

/** What this issuer accepts as a PIN. Rules that this build does not know are left out: only the issuer checks them. */
export const PinPolicy = z.object({
  length: z.number(),
  rules: z.pipe(
    list(z.string(), (name) => name),
    z.transform((names) => pinRules.filter((rule) => names.includes(rule))),
  ),
  /** Years refused as a PIN, both ends included. */
  years: z.object({ from: z.number(), to: z.number() }),
  /** How many wrong PINs in a row block the PIN, if the issuer states it. */
  tries: z.catch(maybe(z.number().check(z.int(), z.positive())), undefined),
  /** What else the issuer compares a PIN with, if the issuer states it. The page says only that the issuer will check. */
  issuerRules: z.pipe(
    z.catch(maybe(z.array(z.string())), undefined),
    z.transform((names) => issuerRules.filter((rule) => names?.includes(rule))),
  ),
})

/**
 * `pending`: the issuer accepted the PIN, and `readPinSet` gives the result later. An unknown state is read as
 * `pending`.
 */
export const PinSetResult = z.object({ state: known(['completed', 'pending'], 'pending'), card: Card })

export type PinRule = z.infer<typeof PinRule>
export type IssuerRule = (typeof issuerRules)[number]
export type RefusalReason = z.infer<typeof RefusalReason>
export type PinPolicy = z.infer<typeof PinPolicy>
export type PinSetResult = z.infer<typeof PinSetResult>
