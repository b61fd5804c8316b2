import { CompactEncrypt, compactDecrypt, importJWK } from 'jose'
import type { Purpose } from '../src/contract/card.ts'
import type { Answer } from '../src/contract/endpoints.ts'
import { createIssuer, type Issuer, type IssuerOptions } from './issuer/issuer.ts'
import { IssuerProblem } from './issuer/problem.ts'
import { letters, seededRandom, utf8 } from './issuer/random.ts'
import type { Seed } from './issuer/seed.ts'
import type { Caller } from './issuer/world.ts'
import { stillClock, testNow } from './node-clock.ts'
import { sharedKey } from './node-key.ts'
import { type ScenarioName, scenarios } from './scenarios.ts'
import type { Scenario } from './scenarios-tell.ts'

type Key = Answer<'issueKey'>

/** Seals a payload as the key asks. `changes` spoils what a test wants spoilt. */
export const seal = async (
  key: Key,
  payload: object,
  changes: { kid?: string; enc?: string; alg?: string } = {},
): Promise<string> => {
  const { kid, alg, enc } = { kid: key.kid, alg: key.alg, enc: key.enc, ...changes }
  const publicKey = await importJWK({ ...key.jwk }, alg)
  return new CompactEncrypt(utf8(JSON.stringify(payload)))
    .setProtectedHeader({ kid, alg, enc })
    .encrypt(publicKey)
}

let drawn = 0
/** A nonce nobody used before: 22 letters stand in for 128 bits of base64url. */
export const newNonce = (): string => {
  drawn += 1
  return letters(seededRandom(drawn)(11))
}

/** A person who uses the issuer as the app would, without a browser. For tests. */
export const createCardholder = (issuer: Issuer, scenario: Pick<Scenario, 'signIn' | 'answers'>) => {
  const caller: Caller = { sessionId: null }
  const stamped = (key: Key) => ({
    controlNumber: key.controlNumber,
    nonce: newNonce(),
    issuedAt: key.issuedAt,
  })
  const key = (cardId: string) => issuer.issueKey({ caller, params: { cardId } })

  const holder = {
    caller,
    key,
    signIn: (input = scenario.signIn) => issuer.signIn({ caller, input }),
    card: (cardId: string) => issuer.readCard({ caller, params: { cardId } }),
    identity: (cardId: string, purpose: Purpose = 'choose') =>
      issuer.readIdentity({ caller, params: { cardId, purpose } }),
    open: (cardId: string, purpose = 'choose') =>
      issuer.openChallenge({ caller, params: { cardId, purpose } }),
    /** Answers the open page: rightly, but for what `other` says. */
    async answer(challenge: Answer<'openChallenge'>, other: Record<string, string> = {}) {
      const sealing = await key(challenge.cardId)
      const answers = challenge.questions.map(({ id }) => ({
        questionId: id,
        value: other[id] ?? scenario.answers[id] ?? '',
      }))
      const encryptedAnswers = await seal(sealing, { ...stamped(sealing), answers })
      const params = { challengeId: challenge.id }
      return issuer.answerChallenge({ caller, params, input: { encryptedAnswers } })
    },
    /** Goes through all pages. Out: the grant's id. */
    async prove(cardId: string, purpose: Purpose = 'choose'): Promise<string> {
      let result = await holder.answer(await holder.open(cardId, purpose))
      while (result.outcome === 'next') result = await holder.answer(result.challenge)
      if (result.outcome !== 'granted') throw new Error('the answers were wrong')
      return result.grant.id
    },
    /** The body of a set, freshly sealed. */
    async message(cardId: string, grantId: string, pin: string) {
      const sealing = await key(cardId)
      return { grantId, encryptedPin: await seal(sealing, { ...stamped(sealing), pin }) }
    },
    set: (cardId: string, input: { grantId: string; encryptedPin: string }, idempotencyKey: string) =>
      issuer.setPin({ caller, params: { cardId }, input, idempotencyKey }),
    /** Seals and sets in one. */
    choose: async (cardId: string, grantId: string, pin: string, idempotencyKey = newNonce()) =>
      holder.set(cardId, await holder.message(cardId, grantId, pin), idempotencyKey),
    /** Sends what is printed on a card, freshly sealed. */
    async details(cardId: string, details: { securityCode: string; expires: string }) {
      const sealing = await key(cardId)
      const encryptedDetails = await seal(sealing, { ...stamped(sealing), details })
      return issuer.checkActivation({ caller, params: { cardId }, input: { encryptedDetails } })
    },
    finish: (cardId: string, grantId: string) =>
      issuer.finishActivation({ caller, params: { cardId }, input: { grantId } }),
    /** Looks at a PIN, and opens what comes with the key pair of the tests. */
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

/** An issuer in a scenario at `testNow`, and its person. `seed` changes the seed; `options` the rest. */
export const play = (
  name: ScenarioName,
  { seed = {}, ...options }: Partial<Omit<IssuerOptions, 'seed' | 'clock'>> & { seed?: Partial<Seed> } = {},
) => {
  const scenario = scenarios[name]
  const clock = stillClock(testNow)
  const world = { ...scenario.seed(testNow), ...seed }
  const issuer = createIssuer({
    seed: world,
    clock: clock.now,
    random: seededRandom(1),
    hashCost: 2,
    newKey: sharedKey,
    ...options,
  })
  return { scenario, seed: world, clock, issuer, holder: createCardholder(issuer, scenario) }
}

/** The refusal a call ends in: its code and what it says beside it. */
export const refusal = async (call: Promise<unknown>) => {
  try {
    await call
  } catch (error) {
    if (error instanceof IssuerProblem) return { code: error.code, ...error.extras }
    throw error
  }
  throw new Error('the call was not refused')
}
