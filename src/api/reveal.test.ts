import { inspect } from 'node:util'
import { CompactEncrypt, importJWK } from 'jose'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { sharedKey } from '../../mocks/node/key.ts'
import { play } from '../../mocks/test/cardholder.ts'
import { PublicKey } from '../contract/key.ts'
import type { Session } from '../contract/session.ts'
import { createApi } from './client.ts'
import { createReadings } from './readings.ts'
import { revealPin } from './reveal.ts'

const pin = '739105'
const keyIn = (init: RequestInit): PublicKey => PublicKey.parse(JSON.parse(String(init.body)).publicKey)

const sealTo = async (key: object, plaintext: string, alg = 'RSA-OAEP-256', enc = 'A256GCM') =>
  new CompactEncrypt(new TextEncoder().encode(plaintext))
    .setProtectedHeader({ alg, enc })
    .encrypt(await importJWK({ ...key }, alg))

/** An issuer that answers each view with the result of `seal`. */
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

/** Flips one bit in one part of a compact JWE. */
const flip = (jwe: string, part: number) => {
  const parts = jwe.split('.')
  const bytes = Buffer.from(parts[part] ?? '', 'base64url')
  bytes[0] = (bytes[0] ?? 0) ^ 1
  parts[part] = bytes.toString('base64url')
  return parts.join('.')
}

const api = createApi()
const known = () => ({ session: {} as Session, ended: null, signOut: null, whose: null })
const readings = createReadings({ api, session: { known, watch: () => () => undefined }, clock: () => 0 })
const { signal } = new AbortController()
const reveal = (length = pin.length, grantId = 'g') =>
  revealPin(api, readings, { cardId: 'everyday', grantId, length, signal })

beforeEach(() => {
  vi.stubGlobal('document', { documentElement: { lang: 'en-GB' } })
})

describe('revealPin', () => {
  it('returns the PIN and how long to show it, and keeps the card of the answer', async () => {
    const asked = await answering((key) => sealTo(key, pin))
    expect(await reveal()).toEqual({ kind: 'answered', data: { pin, showFor: 15_000 } })
    const [url, init] = asked.mock.calls[0] ?? []
    expect(url).toBe('/api/v1/cards/everyday/pin/view')
    expect(Object.keys(JSON.parse(String(init?.body)))).toEqual(['grantId', 'publicKey'])
    expect(readings.lastCard('everyday')).toMatchObject({ pin: { state: 'set' } })
  })

  it('keeps a leading zero', async () => {
    await answering((key) => sealTo(key, '0042'))
    expect(await reveal(4)).toMatchObject({ data: { pin: '0042' } })
  })

  it('makes a new key for each view, and its private half cannot be exported', async () => {
    const making = vi.spyOn(crypto.subtle, 'generateKey')
    const asked = await answering((key) => sealTo(key, pin))
    await reveal()
    await reveal()
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
    ['that is too long', (key: PublicKey) => sealTo(key, '7'.repeat(5_000))],
    ['that is one digit short', (key: PublicKey) => sealTo(key, pin.slice(1))],
    ['in digits of another script', (key: PublicKey) => sealTo(key, '٧٣٩')],
    ['that is not a PIN', (key: PublicKey) => sealTo(key, `PIN ${pin}`)],
    ['that is empty', (key: PublicKey) => sealTo(key, '')],
    ['that ends with a line break', (key: PublicKey) => sealTo(key, `${pin}\n`)],
    ['that is not sealed', async () => pin],
  ])('an answer %s is unreadable, and the outcome contains no secret', async (_, seal) => {
    await answering(seal)
    const error: unknown = await reveal(pin.length, 'grant-of-mine')
    expect(error).toMatchObject({ kind: 'unanswered', because: 'unreadable' })
    const whole = inspect(error, { depth: null, showHidden: true })
    for (const secret of [pin, 'grant-of-mine']) expect(whole).not.toContain(secret)
  })

  it('returns the issuer’s refusal unchanged', async () => {
    vi.stubGlobal('fetch', async () => Response.json({ code: 'grant-expired' }, { status: 403 }))
    expect(await reveal()).toMatchObject({ kind: 'refused', code: 'grant-expired' })
  })

  it('returns “not-sealed” and sends nothing when the browser cannot make a key', async () => {
    vi.spyOn(crypto.subtle, 'generateKey').mockRejectedValue(new DOMException('no', 'OperationError'))
    const asked = await answering((key) => sealTo(key, pin))
    expect(await reveal()).toMatchObject({ kind: 'unanswered', because: 'not-sealed' })
    expect(asked).not.toHaveBeenCalled()
  })
})
