import { inBlocks, steadyStep, type Track } from './digit-steps.ts'

/* Strokes on the telephone pad. The functions take a PIN of ASCII digits of any length. */

/**
 * The keys of the pad, 1 2 3 / 4 5 6 / 7 8 9 / 0: each key's row times ten plus its column. The pad is narrower than
 * ten keys, so each difference means exactly one direction and distance. All values are below a hundred, so no step
 * wraps around.
 */
const pad: Track = [31, 0, 1, 2, 10, 11, 12, 20, 21, 22]

function isStraight(stroke: string): boolean {
  const step = steadyStep(stroke, pad, 100)
  return step !== undefined && step !== 0
}

/** The positions of the keys in the order in which a finger passes them on its path around the 5. */
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
 * - straight lines: the only line of four keys, 2580, and its reverse; a longer PIN made of equal straight strokes of
 *   three keys or more, such as 147258;
 * - corners: around the four corners in both directions from any of them, and row by row, 1379 and its reverse;
 * - the cross 2, 4, 6, 8: around it in both directions from its top or left key (row by row, 2468, is a run).
 *
 * The other orders of those eight keys are left out on purpose. Very few people choose them. A policy may refuse only
 * 600 PINs, and each of these orders would take the place of a PIN that many people choose.
 */
export function isKeypadShape(pin: string): boolean {
  for (let size = 3; size <= pin.length; size += 1) {
    if (inBlocks(pin, size, isStraight)) return true
  }
  if (goesRound(pin, corners) || pin === '1379' || pin === '9731') return true
  return goesRound(pin, cross) && /^[24]/.test(pin)
}
