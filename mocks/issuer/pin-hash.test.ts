import { expect, test } from 'vitest'
import { testNow } from '../node-clock.ts'
import { scenarios } from '../scenarios.ts'
import { defaultHashCost, hashPin, isSamePin, keptChipPin, keptPin } from './pin-hash.ts'
import { seededRandom } from './random.ts'
import { stateAtStart } from './start.ts'
import type { World } from './world.ts'

const worldOf = (name: 'changed-elsewhere' | 'first-pin', hashCost = 2): World => {
  const seed = scenarios[name].seed(testNow)
  return {
    seed,
    state: stateAtStart(seed, testNow),
    clock: () => testNow,
    random: seededRandom(1),
    hashCost,
    newKey: () => Promise.reject(new Error('no key is needed here')),
  }
}

test('the same PIN twice is kept as two hashes, each of which knows it', async () => {
  const world = worldOf('first-pin')
  const [one, two] = [await hashPin(world, '7305'), await hashPin(world, '7305')]
  expect(one.salt).not.toBe(two.salt)
  expect(one.hash).not.toBe(two.hash)
  for (const kept of [one, two]) {
    expect(await isSamePin('7305', kept)).toBe(true)
    expect(await isSamePin('7306', kept)).toBe(false)
  }
})

test('the cost is kept with the hash, so that a dearer one later does not shut anybody out', async () => {
  const kept = await hashPin(worldOf('first-pin', 3), '7305')
  expect(kept.cost).toBe(3)
  expect(await isSamePin('7305', kept)).toBe(true)
  expect(await isSamePin('7305', { ...kept, cost: 4 })).toBe(false)
  expect(defaultHashCost).toBe(100_000)
})

test('a PIN of the seed is hashed at first need, once; card and chip each have their own', async () => {
  const world = worldOf('changed-elsewhere')
  const [card, chip] = [await keptPin(world, 'everyday'), await keptChipPin(world, 'everyday')]
  if (!card || !chip) throw new Error('no PIN')
  expect(await keptPin(world, 'everyday')).toBe(card)
  expect([await isSamePin('9364', card), await isSamePin('5182', chip)]).toEqual([true, true])
  expect(await keptPin(worldOf('first-pin'), 'everyday')).toBeNull()
  expect(await keptChipPin(worldOf('first-pin'), 'everyday')).toBeNull()
})
