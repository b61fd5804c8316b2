const disc = (x: number, y: number, r: number) => {
  const [left, size, width] = [(x - r).toFixed(1), r.toFixed(1), (2 * r).toFixed(1)]
  return `M${left} ${y.toFixed(1)}a${size} ${size} 0 1 0 ${width} 0a${size} ${size} 0 1 0-${width} 0`
}

const rows = 9
const columns = 41

/** The field behind the first tries: popularity falls off steeply, then hardly at all. */
export const mass = Array.from({ length: rows * columns }, (_, index) => {
  const column = Math.floor(index / rows)
  const row = index % rows
  const r = 0.9 + 3.2 / (1 + column * 0.42)
  // Every other column stands half a step lower, as the screen of a halftone does.
  return disc(53 + column * 10.45, 6 + row * 10.4 + (column % 2) * 5.2, r)
}).join('')

/** Three tries, and the card is blocked. */
export const firstTries = [18, 50, 82].map((y) => disc(19, y, 6)).join('')
