import { compactDecrypt, decodeProtectedHeader, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { type EncryptionKey, SealedAnswers, SealedPin } from '../contract/pin.ts'
import { ApiProblem } from './client.ts'
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
  ] as const)('seals with the algorithms the key announces: %s, %s', async (alg, enc) => {
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

  it('carries identity answers the same way', async () => {
    const answers = [{ questionId: 'memorable-word', value: 'Füllhorn' }]
    const payload = await open(await seal(key('RSA-OAEP-256', 'A256GCM'), { answers }), 'RSA-OAEP-256')
    expect(SealedAnswers.parse(payload).answers).toEqual(answers)
  })

  it('never seals twice with the same nonce', async () => {
    const seen = new Set<string>()
    for (let i = 0; i < 20; i++) {
      const payload = await open(await seal(key('RSA-OAEP-256', 'A256GCM'), { pin: '4821' }), 'RSA-OAEP-256')
      seen.add(SealedPin.parse(payload).nonce)
    }
    expect(seen.size).toBe(20)
  })
})

describe('sendSealed', () => {
  const issuing = (...kids: string[]) => {
    const asked = vi.fn(async (_url: string) => {
      const kid = kids[Math.min(asked.mock.calls.length - 1, kids.length - 1)] ?? ''
      return Response.json(key('RSA-OAEP-256', 'A256GCM', kid))
    })
    vi.stubGlobal('fetch', asked)
    vi.stubGlobal('document', { documentElement: { lang: 'en-GB' } })
    return asked
  }
  const kidOf = (jwe: string) => decodeProtectedHeader(jwe).kid
  const problem = (code: 'key-retired' | 'key-unknown' | 'pin-refused') => new ApiProblem(code, 'setPin')

  it('fetches a key for each message', async () => {
    const asked = issuing('k1', 'k2')
    await expect(sendSealed('c1', { pin: '4821' }, async (jwe) => kidOf(jwe))).resolves.toBe('k1')
    await expect(sendSealed('c1', { pin: '4821' }, async (jwe) => kidOf(jwe))).resolves.toBe('k2')
    expect(asked.mock.calls.map(([url]) => url)).toEqual(Array(2).fill('/api/v1/cards/c1/encryption-key'))
  })

  it.each(['key-retired', 'key-unknown'] as const)(
    'tries a rotated key (%s) once more, unseen',
    async (code) => {
      issuing('old', 'new')
      const send = vi.fn(async (jwe: string) => {
        if (kidOf(jwe) === 'old') throw problem(code)
        return 'set'
      })
      await expect(sendSealed('c1', { pin: '4821' }, send)).resolves.toBe('set')
      expect(send).toHaveBeenCalledTimes(2)
    },
  )

  it('gives up when the second key is refused as well', async () => {
    issuing('old')
    const send = vi.fn(async () => Promise.reject(problem('key-retired')))
    await expect(sendSealed('c1', { pin: '4821' }, send)).rejects.toMatchObject({ code: 'key-retired' })
    expect(send).toHaveBeenCalledTimes(2)
  })

  it('tries nothing else again', async () => {
    issuing('k1')
    const send = vi.fn(async () => Promise.reject(problem('pin-refused')))
    await expect(sendSealed('c1', { pin: '4821' }, send)).rejects.toMatchObject({ code: 'pin-refused' })
    expect(send).toHaveBeenCalledTimes(1)
  })
})
