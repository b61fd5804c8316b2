import { inBlocks, steadyStep, type Track } from './digit-steps.ts'

/**
 * Patterns of the digits of a PIN: repeats, runs, pairs, mirrors. People choose them because they are easy to remember,
 * and thieves try them for the same reason (Bonneau et al. 2012, "A birthday present every eleven wallets?").
 *
 * Every function takes a PIN of ASCII digits of any length, not only of four. The functions allocate little memory
 * and stop early, because one suggestion may judge thousands of PINs.
 */

const dial: Track = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]

/** One digit repeated: 7777. */
export function isOneDigit(pin: string): boolean {
  return steadyStep(pin, dial, 10) === 0
}

/** Digits that go up or down by one constant step. After 9 comes 0, as on the keypad: 1234, 8642, 7890, 0369. */
export function isRun(pin: string): boolean {
  const step = steadyStep(pin, dial, 10)
  return step !== undefined && step !== 0
}

/**
 * Blocks of one size, of two digits or more. Either all blocks are the same (ABAB; ABABAB and ABCABC in six digits),
 * or each block repeats one digit (AABB; AABBCC and AAABBB). One digit throughout is a repeat, not a pair.
 */
export function isPairs(pin: string): boolean {
  for (let size = 2; size <= pin.length / 2; size += 1) {
    const first = pin.slice(0, size)
    if (inBlocks(pin, size, (block) => block === first) || inBlocks(pin, size, isOneDigit)) {
      return !isOneDigit(pin)
    }
  }
  return false
}

/** The same forwards and backwards: ABBA. One digit throughout is a repeat, not a mirror. */
export function isMirror(pin: string): boolean {
  for (let at = 0; at < pin.length / 2; at += 1) {
    if (pin.charAt(at) !== pin.charAt(pin.length - 1 - at)) return false
  }
  return !isOneDigit(pin)
}
