import { CompactEncrypt, compactDecrypt, importJWK } from 'jose'
import type { Answer } from '../../src/contract/endpoints.ts'
import type { Purpose } from '../../src/contract/permission.ts'
import { IssuerProblem } from '../issuer/core/problem.ts'
import { letters, seededRandom, utf8 } from '../issuer/core/random.ts'
import type { Caller } from '../issuer/core/world.ts'
import type { Issuer } from '../issuer/issuer.ts'
import { issuerIn } from '../node/issuer.ts'
import { sharedKey } from '../node/key.ts'
import type { Scenario } from '../scenarios/scenario.ts'

type Key = Answer<'issueKey'>

/**
 * Seals a payload as the key requires.
 *
 * @param changes values that replace the key's, to make a message that must be refused
 */
export const seal = async (
  key: Key,
  payload: object,
  changes: { kid?: string; enc?: string; alg?: string } = {},
): Promise<string> => {
  const { kid, alg, enc } = { ...key, ...changes }
  const publicKey = await importJWK({ ...key.jwk }, alg)
  return new CompactEncrypt(utf8(JSON.stringify(payload)))
    .setProtectedHeader({ kid, alg, enc })
    .encrypt(publicKey)
}

let drawn = 0
/** A nonce that was not used before: 22 letters, as long as 128 bits in base64url. */
export const newNonce = (): string => {
  drawn += 1
  return letters(seededRandom(drawn)(11))
}

/** A person who uses the issuer as the app does, without a browser. For tests. */
export const createCardholder = (issuer: Issuer, scenario: Pick<Scenario, 'signIn' | 'answers'>) => {
  const caller: Caller = { sessionId: null }
  const key = (cardId: string) => issuer.issueKey({ caller, params: { cardId } })
  /** Seals a payload with a new key. */
  const sealed = async (cardId: string, payload: object) => {
    const sealing = await key(cardId)
    const { controlNumber, issuedAt } = sealing
    return seal(sealing, { controlNumber, nonce: newNonce(), issuedAt, ...payload })
  }

  const holder = {
    caller,
    key,
    signIn: (input = scenario.signIn) => issuer.signIn({ caller, input }),
    card: (cardId: string) => issuer.readCard({ caller, params: { cardId } }),
    identity: (cardId: string, purpose: Purpose = 'choose') =>
      issuer.readIdentity({ caller, params: { cardId, purpose } }),
    open: (cardId: string, purpose = 'choose') =>
      issuer.openChallenge({ caller, params: { cardId, purpose } }),
    /**
     * Gives the right answers to the open page of questions.
     *
     * @param other values to give instead, by question id
     */
    async answer(challenge: Answer<'openChallenge'>, other: Record<string, string> = {}) {
      const answers = challenge.questions.map(({ id }) => ({
        questionId: id,
        value: other[id] ?? scenario.answers[id] ?? '',
      }))
      const encryptedAnswers = await sealed(challenge.cardId, { answers })
      const params = { challengeId: challenge.id }
      return issuer.answerChallenge({ caller, params, input: { encryptedAnswers } })
    },
    /**
     * Gives the right answers to all pages of questions.
     *
     * @returns the grant's id
     */
    async prove(cardId: string, purpose: Purpose = 'choose'): Promise<string> {
      let result = await holder.answer(await holder.open(cardId, purpose))
      while (result.outcome === 'next') result = await holder.answer(result.challenge)
      if (result.outcome !== 'granted') throw new Error('the answers were wrong')
      return result.grant.id
    },
    /** The body of a request to set a PIN, newly sealed. */
    message: async (cardId: string, grantId: string, pin: string) => ({
      grantId,
      encryptedPin: await sealed(cardId, { pin }),
    }),
    set: (cardId: string, input: { grantId: string; encryptedPin: string }, idempotencyKey: string) =>
      issuer.setPin({ caller, params: { cardId }, input, idempotencyKey }),
    /** Seals a PIN and sets it. */
    choose: async (cardId: string, grantId: string, pin: string, idempotencyKey = newNonce()) =>
      holder.set(cardId, await holder.message(cardId, grantId, pin), idempotencyKey),
    /** Sends the details printed on a card, newly sealed. */
    async details(cardId: string, details: { securityCode: string; expires: string }) {
      const encryptedDetails = await sealed(cardId, { details })
      return issuer.checkActivation({ caller, params: { cardId }, input: { encryptedDetails } })
    },
    finish: (cardId: string, grantId: string) =>
      issuer.finishActivation({ caller, params: { cardId }, input: { grantId } }),
    /** Views a PIN: decrypts the answer with the key pair of the tests. */
    async view(cardId: string, grantId: string) {
      const jwk = await sharedKey()
      const publicKey = { kty: jwk.kty, n: jwk.n, e: jwk.e }
      const seen = await issuer.viewPin({ caller, params: { cardId }, input: { grantId, publicKey } })
      const { plaintext } = await compactDecrypt(seen.encryptedPin, await importJWK(jwk, 'RSA-OAEP-256'))
      return { ...seen, pin: new TextDecoder().decode(plaintext) }
    },
    unblock: (cardId: string, grantId: string, idempotencyKey = newNonce()) =>
      issuer.unblockPin({ caller, params: { cardId }, input: { grantId }, idempotencyKey }),
    report: (cardId: string, noticeId: string | null = null, idempotencyKey = newNonce()) =>
      issuer.reportChange({ caller, params: { cardId }, input: { noticeId }, idempotencyKey }),
    notices: async (cardId: string) => (await issuer.listNotices({ caller, params: { cardId } })).notices,
  }
  return holder
}

/** An issuer in a scenario, and the scenario's person. */
export const play = (...asked: Parameters<typeof issuerIn>) => {
  const started = issuerIn(...asked)
  return { ...started, holder: createCardholder(started.issuer, started.scenario) }
}

/**
 * The refusal of a call: its code and its other values.
 *
 * @throws if the call is not refused
 */
export const refusal = async (call: Promise<unknown>) => {
  try {
    await call
  } catch (error) {
    if (error instanceof IssuerProblem) return { code: error.code, ...error.extras }
    throw error
  }
  throw new Error('the call was not refused')
}
