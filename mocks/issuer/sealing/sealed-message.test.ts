import { expect, test } from 'vitest'
import { testNow } from '../../node/clock.ts'
import { newNonce, play, refusal, seal } from '../../test/cardholder.ts'

/** A person with a grant for the card `everyday`, who can send any message. */
const prepare = async (...how: Parameters<typeof play>) => {
  const played = play(...how)
  const { holder } = played
  await holder.signIn()
  const grantId = await holder.prove('everyday')
  const key = await holder.key('everyday')
  const payload = {
    controlNumber: key.controlNumber,
    nonce: newNonce(),
    issuedAt: key.issuedAt,
    pin: played.scenario.goodPin,
  }
  const send = (encryptedPin: string) => holder.set('everyday', { grantId, encryptedPin }, newNonce())
  return { ...played, grantId, key, payload, send }
}

const minutesAfter = (minutes: number) => new Date(testNow + minutes * 60_000).toISOString()

test('a key has no private part and shows neither the card nor the session', async () => {
  const { key, holder } = await prepare('several-cards')
  expect(key).toMatchObject({ alg: 'RSA-OAEP-256', enc: 'A256GCM', issuedAt: minutesAfter(0) })
  expect(key.expiresAt).toBe(minutesAfter(2))
  expect(Object.keys(key.jwk).sort()).toEqual(['e', 'kty', 'n'])
  const other = await holder.key('everyday')
  expect(other.kid).toBe(key.kid)
  expect(other.controlNumber).not.toBe(key.controlNumber)
  expect(key.controlNumber).not.toContain(holder.caller.sessionId)
  expect(await refusal(holder.key('nobody-has-it'))).toEqual({ code: 'card-not-found' })
})

test.each([
  ['RSA-OAEP-256', 'A256GCM'],
  ['RSA-OAEP-256', 'A128CBC-HS256'],
  ['RSA-OAEP', 'A256GCM'],
  ['RSA-OAEP', 'A128CBC-HS256'],
] as const)('a message with %s and %s is accepted if the issuer announces both', async (alg, enc) => {
  const { key, payload, send } = await prepare('first-pin', { seed: { keys: { alg, enc } } })
  expect(key).toMatchObject({ alg, enc })
  expect(await send(await seal(key, payload))).toMatchObject({ state: 'completed' })
})

test.each([
  ['another alg', { alg: 'RSA-OAEP' }],
  ['another enc', { enc: 'A128GCM' }],
])('a message with %s than the announced one is refused', async (_name, changes) => {
  const { key, payload, send } = await prepare('first-pin')
  expect(await refusal(send(await seal(key, payload, changes)))).toMatchObject({ code: 'message-tampered' })
})

/** Messages that must be refused: the fault, the code of the refusal, and a function that makes the message. */
const spoilt: [string, string, (made: Awaited<ReturnType<typeof prepare>>) => Promise<string>][] = [
  ['a text that is not a JWE', 'message-tampered', async () => 'never.sealed'],
  ['an invalid JWE header', 'message-tampered', async () => '%%%.a.b.c.d'],
  ['an unknown kid', 'key-unknown', ({ key, payload }) => seal(key, payload, { kid: 'never-issued' })],
  [
    'a retired kid',
    'key-retired',
    async ({ key, payload, issuer }) => {
      issuer.rotateKeys()
      return seal(key, payload)
    },
  ],
  [
    'the other card’s control number',
    'message-wrong-card',
    async ({ holder, payload }) => {
      const other = await holder.key('traveller')
      return seal(other, { ...payload, controlNumber: other.controlNumber })
    },
  ],
  [
    'an invented control number',
    'message-tampered',
    ({ key, payload }) => seal(key, { ...payload, controlNumber: 'a'.repeat(32) }),
  ],
  [
    'an old time stamp',
    'message-expired',
    ({ key, payload }) => seal(key, { ...payload, issuedAt: minutesAfter(-2) }),
  ],
  [
    'an invented time stamp',
    'message-tampered',
    ({ key, payload }) => seal(key, { ...payload, issuedAt: minutesAfter(1) }),
  ],
  [
    'a payload without a PIN',
    'message-tampered',
    ({ key, payload: { pin: _pin, ...rest } }) => seal(key, rest),
  ],
  ['a short nonce', 'message-tampered', ({ key, payload }) => seal(key, { ...payload, nonce: 'too-short' })],
]

test.each(spoilt)(
  '%s is refused with %s, and control number and nonce can still be used',
  async (_name, code, spoil) => {
    const made = await prepare('several-cards')
    expect(await refusal(made.send(await spoil(made)))).toMatchObject({ code })
    const key = code === 'key-retired' ? await made.holder.key('everyday') : made.key
    const { controlNumber, issuedAt } = key
    const whole = await seal(key, { ...made.payload, controlNumber, issuedAt })
    expect(await made.send(whole)).toMatchObject({ state: 'completed' })
  },
)

test('one changed bit in any part of the message is detected', async () => {
  const { key, payload, send } = await prepare('first-pin')
  const parts = (await seal(key, payload)).split('.')
  for (const [at, part] of parts.entries()) {
    const bytes = Buffer.from(part, 'base64url')
    const middle = Math.floor(bytes.length / 2)
    bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle)
    const changed = parts.with(at, bytes.toString('base64url')).join('.')
    // A changed header may name an unknown key, which is refused with the code key-unknown.
    expect((await refusal(send(changed))).code).toMatch(
      at === 0 ? /^message-tampered|^key-unknown/ : /^message-tampered/,
    )
  }
})

test('a control number and a nonce work only once, even if the PIN was refused', async () => {
  const { key, payload, send, holder } = await prepare('first-pin')
  const refused = await seal(key, { ...payload, pin: '1234' })
  expect(await refusal(send(refused))).toMatchObject({ code: 'pin-refused' })
  expect(await refusal(send(refused))).toEqual({ code: 'message-replayed' })
  const freshNonce = { ...payload, nonce: newNonce() }
  expect(await refusal(send(await seal(key, freshNonce)))).toEqual({ code: 'message-replayed' })

  const next = await holder.key('everyday')
  const { controlNumber, issuedAt } = next
  const oldNonce = { ...payload, controlNumber, issuedAt }
  expect(await refusal(send(await seal(next, oldNonce)))).toEqual({ code: 'message-replayed' })
  await send(await seal(next, { ...oldNonce, nonce: newNonce() }))
})

test('a message expires after two minutes', async () => {
  const { key, payload, send, clock } = await prepare('first-pin')
  const sealed = await seal(key, payload)
  clock.advance(2 * 60_000)
  expect(await refusal(send(sealed))).toEqual({ code: 'message-expired' })
})

test('a message that was made in an earlier session has expired', async () => {
  const { key, payload, holder } = await prepare('first-pin')
  await holder.signIn()
  const grantId = await holder.prove('everyday')
  const input = { grantId, encryptedPin: await seal(key, payload) }
  expect(await refusal(holder.set('everyday', input, newNonce()))).toEqual({ code: 'message-expired' })
})

test('after ten minutes a new key replaces the old one', async () => {
  const { key, holder, clock, issuer } = await prepare('first-pin')
  for (let i = 0; i < 3; i += 1) {
    clock.advance(3 * 60_000)
    await issuer.extendSession({ caller: holder.caller })
  }
  expect((await holder.key('everyday')).kid).toBe(key.kid)
  clock.advance(60_000)
  expect((await holder.key('everyday')).kid).not.toBe(key.kid)
})

test('sealed identity answers are checked by the same rules', async () => {
  const { holder, issuer } = play('several-cards')
  await holder.signIn()
  const challenge = await holder.open('everyday')
  const key = await holder.key('traveller')
  const answers = challenge.questions.map(({ id }) => ({ questionId: id, value: '0000' }))
  const stamp = { controlNumber: key.controlNumber, nonce: newNonce(), issuedAt: key.issuedAt }
  const send = async (encryptedAnswers: string) =>
    issuer.answerChallenge({
      caller: holder.caller,
      params: { challengeId: challenge.id },
      input: { encryptedAnswers },
    })
  expect(await refusal(send(await seal(key, { ...stamp, answers })))).toEqual({ code: 'message-wrong-card' })
  expect(await refusal(send(await seal(key, { ...stamp, answers }, { kid: 'x' })))).toEqual({
    code: 'key-unknown',
  })
  expect(await holder.open('everyday')).toMatchObject({ attemptsLeft: 5 })
})
