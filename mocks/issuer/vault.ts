import { hashPin } from './pin-hash.ts'
import { letters, utf8 } from './random.ts'
import type { CardSeed } from './seed.ts'
import type { KeptPin } from './state.ts'
import { cardStateOf, type World } from './world.ts'

/*
 * A hash cannot be shown to the person who forgot the PIN, so the issuer keeps each PIN a second time, sealed under a
 * vault key of its own (AES-256-GCM, NIST SP 800-38D; the card's id is bound in, so that a sealed PIN moved to another
 * card opens nothing). The vault key lies in the saved state like the private RSA keys: both are the mock's own
 * secrets, not the cardholder's, and who has them and the state has every PIN. That is a toy's bargain: a real issuer
 * has its vault in a hardware security module (ISO 9564-1), which no key ever leaves.
 */

const fromLetters = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: text.length / 2 }, (_, at) => {
    const nibble = (place: number) => text.charCodeAt(place) - 97
    return nibble(2 * at) * 16 + nibble(2 * at + 1)
  })

const vaultKey = (world: World): Promise<CryptoKey> => {
  world.state.vaultKey ??= letters(world.random(32))
  const raw = fromLetters(world.state.vaultKey)
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

const gcm = (iv: Uint8Array<ArrayBuffer>, cardId: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: utf8(cardId),
})

const sealPin = async (world: World, cardId: string, pin: string): Promise<string> => {
  const iv = world.random(12)
  const sealed = await crypto.subtle.encrypt(gcm(iv, cardId), await vaultKey(world), utf8(pin))
  // In letters, so that no four digits stand in the saved state by chance.
  return letters(iv) + letters(new Uint8Array(sealed))
}

/** A new PIN of a card in both forms in which the issuer keeps it. */
export const keepPin = async (world: World, cardId: string, pin: string): Promise<KeptPin> => ({
  hash: await hashPin(world, pin),
  sealed: await sealPin(world, cardId, pin),
})

/** The PIN of a card in clear, for the one moment in which it is encrypted to its cardholder. Throws if there is none. */
export const openPin = async (world: World, card: CardSeed): Promise<string> => {
  const { sealed } = cardStateOf(world, card.id).pin
  if (sealed === null) {
    if (!card.pin) throw new Error(`card ${card.id} has no PIN`)
    return card.pin.value
  }
  const bytes = fromLetters(sealed)
  const how = gcm(bytes.slice(0, 12), card.id)
  return new TextDecoder().decode(await crypto.subtle.decrypt(how, await vaultKey(world), bytes.slice(12)))
}
