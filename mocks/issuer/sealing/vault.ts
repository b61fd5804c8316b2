import { letters, utf8 } from '../core/random.ts'
import { cardStateOf, holderOf, type World } from '../core/world.ts'

/*
 * The issuer seals each PIN with the vault key: AES-256-GCM (NIST SP 800-38D). The card's id is additional data of the
 * encryption, so that a sealed PIN that is moved to another card cannot be opened. The vault key is in the saved state,
 * like the private RSA key. So everybody who has the saved state can open every PIN, which is acceptable only in a
 * mock. A real issuer keeps its PINs in a hardware security module (ISO 9564-1), and no key ever leaves the module.
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

/** @returns the PIN as the issuer keeps it, in letters: four digits in the saved state would look like a leak */
export const sealPin = async (world: World, cardId: string, pin: string): Promise<string> => {
  const iv = world.random(12)
  const sealed = await crypto.subtle.encrypt(gcm(iv, cardId), await vaultKey(world), utf8(pin))
  return letters(iv) + letters(new Uint8Array(sealed))
}

/** @throws if the PIN was sealed for another card, or if the sealed PIN was changed */
export const openPin = async (world: World, cardId: string, sealed: string): Promise<string> => {
  const bytes = fromLetters(sealed)
  const how = gcm(bytes.slice(0, 12), cardId)
  return new TextDecoder().decode(await crypto.subtle.decrypt(how, await vaultKey(world), bytes.slice(12)))
}

const seedOf = (world: World, cardId: string) => holderOf(world, cardId).card.pin

/** The PIN of a card in clear text; null if the card has none. Callers use it at once and do not store it. */
export const pinOf = async (world: World, cardId: string): Promise<string | null> => {
  const { state, sealed } = cardStateOf(world, cardId).pin
  if (state === 'none') return null
  return sealed === null ? (seedOf(world, cardId)?.value ?? null) : openPin(world, cardId, sealed)
}

/** The PIN on the chip in clear text; null if the chip has none. A terminal must first write a new PIN to the chip. */
export const chipPinOf = async (world: World, cardId: string): Promise<string | null> => {
  const { holds, sealed } = cardStateOf(world, cardId).chip
  if (holds === 'nothing') return null
  if (holds === 'current') return pinOf(world, cardId)
  return sealed === null ? (seedOf(world, cardId)?.onChip ?? null) : openPin(world, cardId, sealed)
}

/**
 * Seals the PIN of a card again, also a PIN that is still in the seed. `null` if the card has no PIN.
 *
 * @param which `pinOf` for the card's PIN, or `chipPinOf` for the PIN on the chip
 */
export const sealedAgain = async (
  world: World,
  cardId: string,
  which: typeof pinOf,
): Promise<string | null> => {
  const pin = await which(world, cardId)
  return pin === null ? null : sealPin(world, cardId, pin)
}
