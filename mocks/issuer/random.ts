/** A source of random bytes. Injected, so that a test or a demonstration can be repeated. */
export type Random = (length: number) => Uint8Array<ArrayBuffer>

/** Bytes from the platform's cryptographic generator. */
export const systemRandom: Random = (length) => crypto.getRandomValues(new Uint8Array(length))

/** The same bytes for the same seed, always (mulberry32). For tests: nothing secret may come from it. */
export const seededRandom = (seed: number): Random => {
  let a = seed >>> 0
  const byte = () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), a | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return (t ^ (t >>> 14)) & 0xff
  }
  return (length) => Uint8Array.from({ length }, byte)
}

const nibbles = 'abcdefghijklmnop'

/**
 * Bytes as letters only, two for each byte. Ids and hashes are written this way so that four digits in the saved
 * state are never there by chance: a test that looks for a leaked PIN can then look for the bare digits.
 */
export const letters = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => nibbles.charAt(byte >> 4) + nibbles.charAt(byte & 15)).join('')

/** A new id of 128 bits. */
export const newId = (random: Random): string => letters(random(16))

// jsdom has a TextEncoder of its own whose arrays are not this realm's; a copy is welcome everywhere.
export const utf8 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(new TextEncoder().encode(text))

/** SHA-256 of a text, in letters. For what must be recognised again, not for secrets. */
export const digest = async (text: string): Promise<string> =>
  letters(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text))))
