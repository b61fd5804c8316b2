import { letters, utf8 } from './random.ts'
import type { PinHash } from './state.ts'
import { cardStateOf, type World } from './world.ts'

/**
 * PBKDF2 iterations by default. A PIN has ten thousand possibilities: who gets hold of the hashes finds every PIN in
 * minutes, whatever the hash. It is done all the same, so that no copy of the state, no log and no glance at the tab's
 * storage shows a PIN in clear. A real issuer keeps PINs, or their verification values, inside a hardware security
 * module (ISO 9564-1), where the number of tries is limited too.
 */
export const defaultHashCost = 100_000

const derive = async (pin: string, salt: string, cost: number): Promise<string> => {
  const key = await crypto.subtle.importKey('raw', utf8(pin), 'PBKDF2', false, ['deriveBits'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: utf8(salt), iterations: cost }
  return letters(new Uint8Array(await crypto.subtle.deriveBits(how, key, 256)))
}

/** A PIN as it is kept: salted, slowly hashed (PBKDF2 with SHA-256). */
export const hashPin = async (world: World, pin: string): Promise<PinHash> => {
  const salt = letters(world.random(16))
  return { salt, hash: await derive(pin, salt, world.hashCost), cost: world.hashCost }
}

/** Whether a PIN is the one that is kept. */
export const isSamePin = async (pin: string, kept: PinHash): Promise<boolean> =>
  (await derive(pin, kept.salt, kept.cost)) === kept.hash

const seedOf = (world: World, cardId: string) =>
  world.seed.customers.flatMap(({ cards }) => cards).find(({ id }) => id === cardId)?.pin

/** The kept PIN of a card, or null if it has none. A PIN that came with the seed is hashed at first need. */
export const keptPin = async (world: World, cardId: string): Promise<PinHash | null> => {
  const card = cardStateOf(world, cardId)
  if (card.pin.state === 'none') return null
  if (!card.pin.hash) {
    const seed = seedOf(world, cardId)
    if (!seed) throw new Error(`the seed lacks the PIN of card ${cardId}`)
    card.pin.hash = await hashPin(world, seed.value)
  }
  return card.pin.hash
}

/** The PIN the chip itself holds, or null if it holds none: not always the card's, until a terminal wrote it. */
export const keptChipPin = async (world: World, cardId: string): Promise<PinHash | null> => {
  const { chip } = cardStateOf(world, cardId)
  if (chip.holds === 'nothing') return null
  if (chip.holds === 'current') return keptPin(world, cardId)
  if (!chip.pin) {
    const onChip = seedOf(world, cardId)?.onChip
    if (!onChip) throw new Error(`the seed lacks the PIN on the chip of card ${cardId}`)
    chip.pin = await hashPin(world, onChip)
  }
  return chip.pin
}
