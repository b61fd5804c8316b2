const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** Moves of the clock that are offered. A year is 365 days. */
export const spans = { minute, day, year: 365 * day } as const

const units = [
  { ms: spans.year, one: 'year', many: 'years' },
  { ms: day, one: 'day', many: 'days' },
  { ms: hour, one: 'h', many: 'h' },
  { ms: minute, one: 'min', many: 'min' },
  { ms: second, one: 's', many: 's' },
] as const

/** A span in its two largest units, cut off below: `4 min 32 s`, `1 year 175 days`, `0 s`. In: milliseconds, whatever their sign. */
export const spanWords = (ms: number): string => {
  let left = Math.abs(ms)
  const counted = units.map(({ ms: size, one, many }) => {
    const count = Math.floor(left / size)
    left -= count * size
    return { count, words: `${count} ${count === 1 ? one : many}` }
  })
  const first = counted.findIndex(({ count }) => count > 0)
  if (first < 0) return '0 s'
  return counted
    .slice(first, first + 2)
    .flatMap(({ count, words }) => (count > 0 ? [words] : []))
    .join(' ')
}

/** Where an instant lies, seen from another: `in 4 min 32 s`, `2 days ago`, `now`. UTC milliseconds. */
export const fromNow = (at: number, now: number): string => {
  // What is less than a second away is rounded away from now: a span ends at its last instant, not before.
  const ms = at - now
  const words = spanWords(ms > 0 ? Math.ceil(ms / second) * second : ms)
  return words === '0 s' ? 'now' : ms > 0 ? `in ${words}` : `${words} ago`
}

type Zone = 'UTC' | undefined

/** `09:30:00`, where the device is, or in UTC. */
export const timeWords = (ms: number, timeZone?: Zone): string =>
  new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', ...(timeZone && { timeZone }) }).format(ms)

/** `Mon, 4 May 2026`. */
export const dayWords = (ms: number, timeZone?: Zone): string =>
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    ...(timeZone && { timeZone }),
  }).format(ms)

/** An instant where the device is; its day only where that is another one. */
export const absoluteWords = (at: number, now: number): string =>
  dayWords(at) === dayWords(now) ? timeWords(at) : `${dayWords(at)}, ${timeWords(at)}`
