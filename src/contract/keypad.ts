/**
 * The shapes a PIN can make, to the eye (repeats, runs, pairs, mirrors) and to the finger (strokes on the
 * telephone pad). People choose shapes because they are easy to keep, and thieves try them for the same
 * reason (Bonneau et al. 2012, "A birthday present every eleven wallets?").
 *
 * Every function takes a PIN of ASCII digits of any length and is defined for lengths other than four. They
 * allocate little and stop early, because a suggestion of six digits judges a million PINs.
 */

/** Where each of the digits 0 to 9 lies on some line or ring; NaN where it does not. */
type Track = readonly number[]

/**
 * The one step along the track, taken modulo `round`, that leads from each digit to the next; undefined where
 * the steps differ or a digit is off the track.
 */
function steadyStep(pin: string, track: Track, round: number): number | undefined {
  let steady: number | undefined
  let from: number | undefined
  for (let at = 0; at < pin.length; at += 1) {
    const to = track[pin.charCodeAt(at) - 48] ?? Number.NaN
    if (from !== undefined) {
      const step = (to - from + round) % round
      if (step !== (steady ?? step)) return undefined
      steady = step
    }
    from = to
  }
  return steady
}

/** Whether the PIN can be cut into blocks of exactly this size that all pass the test. */
function inBlocks(pin: string, size: number, test: (block: string) => boolean): boolean {
  if (pin.length % size !== 0) return false
  for (let start = 0; start < pin.length; start += size) {
    if (!test(pin.slice(start, start + size))) return false
  }
  return true
}

const dial: Track = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]

/** One digit repeated: 7777. */
export function isOneDigit(pin: string): boolean {
  return steadyStep(pin, dial, 10) === 0
}

/** Up or down by one constant step, 9 and 0 being neighbours as on the keypad: 1234, 8642, 7890, 0369. */
export function isRun(pin: string): boolean {
  const step = steadyStep(pin, dial, 10)
  return step !== undefined && step !== 0
}

/**
 * Equal blocks of two digits or more that are all the same (ABAB; ABABAB and ABCABC in six digits), or of one
 * digit each (AABB; AABBCC and AAABBB). One digit throughout is a repeat, not a pair.
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

/** The same backwards: ABBA. One digit throughout is a repeat, not a mirror. */
export function isMirror(pin: string): boolean {
  for (let at = 0; at < pin.length / 2; at += 1) {
    if (pin.charAt(at) !== pin.charAt(pin.length - 1 - at)) return false
  }
  return !isOneDigit(pin)
}

/**
 * The pad, 1 2 3 / 4 5 6 / 7 8 9 / 0: each key's row times ten plus its column. Ten is more than the pad is
 * wide, so a difference stands for one direction and distance only, and below a hundred nothing goes round.
 */
const pad: Track = [31, 0, 1, 2, 10, 11, 12, 20, 21, 22]

function isStraight(stroke: string): boolean {
  const step = steadyStep(stroke, pad, 100)
  return step !== undefined && step !== 0
}

/** Keys in the order in which a finger going round the 5 meets them. */
const ring = (keys: string): Track =>
  Array.from('0123456789', (digit) => (keys.includes(digit) ? keys.indexOf(digit) : Number.NaN))
const corners = ring('1397')
const cross = ring('2684')

function goesRound(pin: string, keys: Track): boolean {
  const step = steadyStep(pin, keys, 4)
  return step === 1 || step === 3
}

/**
 * A shape drawn on the telephone pad:
 * - straight lines: the only one of four keys, 2580, and back; a longer PIN made of equal straight strokes of
 *   three keys or more, such as 147258;
 * - corners: round the four corners either way from any of them, and row by row, 1379 and back;
 * - the cross 2, 4, 6, 8: round it either way from its top or left key (straight through, 2468, is a run).
 *
 * The other orders of those eight keys are left out on purpose. Hardly anybody chooses them, and of the 600
 * PINs a policy may refuse each would take the place of one that many people choose.
 */
export function isKeypadShape(pin: string): boolean {
  for (let size = 3; size <= pin.length; size += 1) {
    if (inBlocks(pin, size, isStraight)) return true
  }
  if (goesRound(pin, corners) || pin === '1379' || pin === '9731') return true
  return goesRound(pin, cross) && /^[24]/.test(pin)
}
