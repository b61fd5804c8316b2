/** The position of each digit 0 to 9 on a line or a ring; NaN for a digit that is not on it. */
export type Track = readonly number[]

/**
 * The constant step along the track from each digit to the next, modulo `round`.
 *
 * @returns undefined when the steps differ or a digit is not on the track
 */
export function steadyStep(pin: string, track: Track, round: number): number | undefined {
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
export function inBlocks(pin: string, size: number, test: (block: string) => boolean): boolean {
  if (pin.length % size !== 0) return false
  for (let start = 0; start < pin.length; start += size) {
    if (!test(pin.slice(start, start + size))) return false
  }
  return true
}
