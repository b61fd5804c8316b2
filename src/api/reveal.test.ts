import { inspect } from 'node:util'
import { CompactEncrypt, importJWK } from 'jose'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { play } from '../../mocks/node-cardholder.ts'
import { sharedKey } from '../../mocks/node-key.ts'
import { PublicKey } from '../contract/pin.ts'
import { ApiProblem } from './client.ts'
import { dropCard, keptCard } from './fresh-card.ts'
import { revealPin } from './reveal.ts'

const pin = '739105'
const keyIn = (init: RequestInit): PublicKey => PublicKey.parse(JSON.parse(String(init.body)).publicKey)

const sealTo = async (key: object, plaintext: string, alg = 'RSA-OAEP-256', enc = 'A256GCM') =>
  new CompactEncrypt(new TextEncoder().encode(plaintext))
    .setProtectedHeader({ alg, enc })
    .encrypt(await importJWK({ ...key }, alg))

/** An issuer that answers a look as `seal` does. */
const answering = async (seal: (key: PublicKey) => Promise<string>) => {
  const { holder } = play('change-pin')
  await holder.signIn()
  const card = await holder.card('everyday')
  const asked = vi.fn(async (_url: string, init: RequestInit) =>
    Response.json({ encryptedPin: await seal(keyIn(init)), showFor: 15_000, card }),
  )
  vi.stubGlobal('fetch', asked)
  return asked
}

/** One bit of a part of a compact JWE, the other way round. */
const flip = (jwe: string, part: number) => {
  const parts = jwe.split('.')
  const bytes = Buffer.from(parts[part] ?? '', 'base64url')
  bytes[0] = (bytes[0] ?? 0) ^ 1
  parts[part] = bytes.toString('base64url')
  return parts.join('.')
}

beforeEach(() => {
  dropCard()
  vi.stubGlobal('document', { documentElement: { lang: 'en-GB' } })
})

describe('revealPin', () => {
  it('gives the PIN, how long it may be seen, and keeps the card that came with it', async () => {
    const asked = await answering((key) => sealTo(key, pin))
    await expect(revealPin('everyday', 'grant-1')).resolves.toEqual({ pin, showFor: 15_000 })
    const [url, init] = asked.mock.calls[0] ?? []
    expect(url).toBe('/api/v1/cards/everyday/pin/view')
    expect(Object.keys(JSON.parse(String(init?.body)))).toEqual(['grantId', 'publicKey'])
    expect(keptCard('everyday')).toMatchObject({ pin: { state: 'set' } })
  })

  it('keeps a leading nought', async () => {
    await answering((key) => sealTo(key, '0042'))
    await expect(revealPin('everyday', 'g')).resolves.toMatchObject({ pin: '0042' })
  })

  it('makes a key for each look, whose private half nobody can take away', async () => {
    const making = vi.spyOn(crypto.subtle, 'generateKey')
    const asked = await answering((key) => sealTo(key, pin))
    await revealPin('everyday', 'g')
    await revealPin('everyday', 'g')
    const sent = asked.mock.calls.map(([, init]) => keyIn(init).n)
    expect(new Set(sent).size).toBe(2)
    const bodies = asked.mock.calls.map(([, init]) => Object.keys(JSON.parse(String(init.body)).publicKey))
    expect(bodies).toEqual(Array(2).fill(['kty', 'n', 'e']))
    for (const { value } of making.mock.settledResults) {
      if (!value || !('privateKey' in value)) throw new Error('no key pair')
      expect(value.privateKey.extractable).toBe(false)
      await expect(crypto.subtle.exportKey('jwk', value.privateKey)).rejects.toThrow()
    }
    expect(making).toHaveBeenCalledTimes(2)
  })

  it.each([
    ['sealed to another key', async () => sealTo(PublicKey.parse(await sharedKey()), pin)],
    ['with a bit of its key changed', async (key: PublicKey) => flip(await sealTo(key, pin), 1)],
    ['with a bit of its text changed', async (key: PublicKey) => flip(await sealTo(key, pin), 3)],
    ['with a bit of its tag changed', async (key: PublicKey) => flip(await sealTo(key, pin), 4)],
    ['sealed with another algorithm', (key: PublicKey) => sealTo(key, pin, 'RSA-OAEP')],
    ['sealed with another cipher', (key: PublicKey) => sealTo(key, pin, 'RSA-OAEP-256', 'A128CBC-HS256')],
    ['that is no PIN', (key: PublicKey) => sealTo(key, `PIN ${pin}`)],
    ['that is empty', (key: PublicKey) => sealTo(key, '')],
    ['that is two lines', (key: PublicKey) => sealTo(key, `${pin}\n`)],
    ['that is not sealed', async () => pin],
  ])('an answer %s is one that cannot be read, and the error tells nothing of it', async (_, seal) => {
    await answering(seal)
    const error: unknown = await revealPin('everyday', 'grant-of-mine').catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ApiProblem)
    expect(error).toMatchObject({ code: 'unreadable-answer', problem: null })
    expect(error instanceof Error && 'cause' in error).toBe(false)
    const whole = inspect(error, { depth: null, showHidden: true })
    for (const secret of [pin, 'grant-of-mine']) expect(whole).not.toContain(secret)
  })

  it('tells what the issuer refused as it is', async () => {
    vi.stubGlobal('fetch', async () => Response.json({ code: 'grant-expired' }, { status: 403 }))
    await expect(revealPin('everyday', 'g')).rejects.toMatchObject({ code: 'grant-expired' })
  })

  it('says that it went wrong where a browser makes no key', async () => {
    vi.spyOn(crypto.subtle, 'generateKey').mockRejectedValue(new DOMException('no', 'OperationError'))
    const asked = await answering((key) => sealTo(key, pin))
    await expect(revealPin('everyday', 'g')).rejects.toMatchObject({ code: 'unexpected' })
    expect(asked).not.toHaveBeenCalled()
  })
})
