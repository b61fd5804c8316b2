/** A source of random bytes. The host chooses the source, so that a test or a demonstration can be repeated. */
export type Random = (length: number) => Uint8Array<ArrayBuffer>

/** Bytes from the platform's cryptographic generator. */
export const systemRandom: Random = (length) => crypto.getRandomValues(new Uint8Array(length))

/** Always gives the same bytes for the same seed (mulberry32). For tests: never use it for secrets. */
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
 * Writes bytes as letters, two for each byte. Ids and sealed PINs have this form, so that the saved state never
 * contains four digits by chance. So a test that finds the digits of a PIN in the saved state has found a leak.
 */
export const letters = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => nibbles.charAt(byte >> 4) + nibbles.charAt(byte & 15)).join('')

/** A new id of 128 bits. */
export const newId = (random: Random): string => letters(random(16))

// There are no vowels, so that no words appear. There are no B, D, G, M, N, P and S, because people mishear them on a
// bad phone line.
const sayable = 'CFHJKLQRTVWXYZ'

/** A reference that is easy to read out on the phone: eight letters in two groups, `RKTL-WHJZ`. */
export const newReference = (random: Random): string => {
  const [...drawn] = random(8)
  const text = drawn.map((byte) => sayable.charAt(byte % sayable.length)).join('')
  return `${text.slice(0, 4)}-${text.slice(4)}`
}

// In jsdom, the arrays of TextEncoder are not instances of this code's `Uint8Array`. A copy works everywhere.
export const utf8 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(new TextEncoder().encode(text))

/** The SHA-256 digest of a text, in letters. It is for values that must be recognised later, not for secrets. */
export const digest = async (text: string): Promise<string> =>
  letters(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text))))
