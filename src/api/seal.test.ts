import { compactDecrypt, decodeProtectedHeader, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { EncryptionKey } from '../contract/key.ts'
import { SealedAnswers, SealedPin } from '../contract/messages.ts'
import { createApi } from './client.ts'
import { type Outcome, Refused } from './outcome.ts'
import { seal, sendSealed } from './seal.ts'

let publicJwk: JWK
let privateJwk: JWK

beforeAll(async () => {
  const pair = await generateKeyPair('RSA-OAEP-256', { extractable: true })
  publicJwk = await exportJWK(pair.publicKey)
  privateJwk = await exportJWK(pair.privateKey)
})

const key = (alg: EncryptionKey['alg'], enc: EncryptionKey['enc'], kid = 'k1'): EncryptionKey => ({
  kid,
  alg,
  enc,
  jwk: { kty: 'RSA', n: publicJwk.n ?? '', e: publicJwk.e ?? '' },
  controlNumber: 'cn-1',
  issuedAt: '2026-03-01T10:00:00.000Z',
  expiresAt: '2026-03-01T10:02:00.000Z',
})

const open = async (jwe: string, alg: string): Promise<unknown> => {
  const { plaintext } = await compactDecrypt(jwe, await importJWK(privateJwk, alg))
  return JSON.parse(new TextDecoder().decode(plaintext))
}

describe('seal', () => {
  it.each([
    ['RSA-OAEP-256', 'A256GCM'],
    ['RSA-OAEP', 'A256GCM'],
    ['RSA-OAEP-256', 'A128CBC-HS256'],
    ['RSA-OAEP', 'A128CBC-HS256'],
  ] as const)('uses the algorithms that the key names: %s, %s', async (alg, enc) => {
    const jwe = await seal(key(alg, enc), { pin: '4821' })
    expect(decodeProtectedHeader(jwe)).toEqual({ alg, enc, kid: 'k1' })
    const payload = SealedPin.parse(await open(jwe, alg))
    expect(payload).toMatchObject({
      pin: '4821',
      controlNumber: 'cn-1',
      issuedAt: '2026-03-01T10:00:00.000Z',
    })
    expect(Buffer.from(payload.nonce, 'base64url')).toHaveLength(16)
  })

  it('seals identity answers like a PIN', async () => {
    const answers = [{ questionId: 'memorable-word', value: 'Füllhorn' }]
    const payload = await open(await seal(key('RSA-OAEP-256', 'A256GCM'), { answers }), 'RSA-OAEP-256')
    expect(SealedAnswers.parse(payload).answers).toEqual(answers)
  })

  it('uses a new nonce for each message', async () => {
    const seen = new Set<string>()
    for (let i = 0; i < 20; i++) {
      const payload = await open(await seal(key('RSA-OAEP-256', 'A256GCM'), { pin: '4821' }), 'RSA-OAEP-256')
      seen.add(SealedPin.parse(payload).nonce)
    }
    expect(seen.size).toBe(20)
  })
})

describe('sendSealed', () => {
  const api = createApi()
  const to = { cardId: 'c1', signal: new AbortController().signal }
  const secret = { pin: '4821' }
  const issuing = (keys: readonly Partial<EncryptionKey>[]) => {
    const asked = vi.fn(async (_url: string) => {
      const one = keys[Math.min(asked.mock.calls.length - 1, keys.length - 1)]
      return Response.json({ ...key('RSA-OAEP-256', 'A256GCM'), ...one })
    })
    vi.stubGlobal('fetch', asked)
    vi.stubGlobal('document', { documentElement: { lang: 'en-GB' } })
    return asked
  }
  const kidOf = (jwe: string) => decodeProtectedHeader(jwe).kid
  const sent = async (jwe: string): Promise<Outcome<string | undefined>> => ({
    kind: 'answered',
    data: kidOf(jwe),
  })
  const refused = (code: 'key-retired' | 'key-unknown' | 'pin-refused') =>
    new Refused('setPin', 409, { code })

  it('fetches a key for each message', async () => {
    const asked = issuing([{ kid: 'k1' }, { kid: 'k2' }])
    expect(await sendSealed(api, to, secret, sent)).toMatchObject({ data: 'k1' })
    expect(await sendSealed(api, to, secret, sent)).toMatchObject({ data: 'k2' })
    expect(asked.mock.calls.map(([url]) => url)).toEqual(Array(2).fill('/api/v1/cards/c1/encryption-key'))
  })

  it.each(['key-retired', 'key-unknown'] as const)(
    'fetches another key after %s and sends again',
    async (code) => {
      issuing([{ kid: 'old' }, { kid: 'new' }])
      const send = vi.fn(async (jwe: string) => (kidOf(jwe) === 'old' ? refused(code) : sent(jwe)))
      expect(await sendSealed(api, to, secret, send)).toMatchObject({ data: 'new' })
      expect(send).toHaveBeenCalledTimes(2)
    },
  )

  it('gives up when the second key is refused as well', async () => {
    issuing([{ kid: 'old' }])
    const send = vi.fn(async () => refused('key-retired'))
    expect(await sendSealed(api, to, secret, send)).toMatchObject({ because: 'not-sealed' })
    expect(send).toHaveBeenCalledTimes(2)
  })

  it('does not send again after any other refusal', async () => {
    issuing([{ kid: 'k1' }])
    const send = vi.fn(async () => refused('pin-refused'))
    expect(await sendSealed(api, to, secret, send)).toMatchObject({ code: 'pin-refused' })
    expect(send).toHaveBeenCalledTimes(1)
  })

  it('does not use an expired key and fetches another', async () => {
    const expired = { kid: 'old', expiresAt: '2026-03-01T10:00:00.000Z' }
    issuing([expired, { kid: 'new' }])
    expect(await sendSealed(api, to, secret, sent)).toMatchObject({ data: 'new' })
    issuing([expired])
    const send = vi.fn(sent)
    expect(await sendSealed(api, to, secret, send)).toMatchObject({ because: 'not-sealed' })
    expect(send).not.toHaveBeenCalled()
  })

  it('does not use a key that took longer to arrive than it is valid', async () => {
    const times = [0, 130_000, 130_000, 131_000]
    vi.spyOn(performance, 'now').mockImplementation(() => times.shift() ?? 131_000)
    const asked = issuing([{ kid: 'slow' }, { kid: 'quick' }])
    expect(await sendSealed(api, to, secret, sent)).toMatchObject({ data: 'quick' })
    expect(asked).toHaveBeenCalledTimes(2)
  })

  it('sends nothing when the key is unusable, and the outcome contains no secret', async () => {
    issuing([{ jwk: { kty: 'RSA', n: 'no number', e: 'AQAB' } }])
    const outcome = await sendSealed(api, to, secret, sent)
    expect(outcome).toMatchObject({ because: 'not-sealed' })
    expect(JSON.stringify(outcome)).not.toContain('4821')
  })
})
