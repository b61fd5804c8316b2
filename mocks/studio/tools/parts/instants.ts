const minute = 60_000
const day = 24 * 60 * minute

/** Spans of time in ms. A year is 365 days. */
export const spans = { minute, day, year: 365 * day } as const

const units = [
  { ms: spans.year, one: 'year', many: 'years' },
  { ms: day, one: 'day', many: 'days' },
  { ms: 60 * minute, one: 'h', many: 'h' },
  { ms: minute, one: 'min', many: 'min' },
  { ms: 1000, one: 's', many: 's' },
] as const

/**
 * A span in its two largest units, rounded down: `4 min 32 s`, `1 year 175 days`, `0 s`.
 *
 * @param ms the sign is ignored
 */
export const spanWords = (ms: number): string => {
  let left = Math.abs(ms)
  const counted = units.map(({ ms: size, one, many }) => {
    const count = Math.floor(left / size)
    left %= size
    return { count, words: `${count} ${count === 1 ? one : many}` }
  })
  const first = counted.findIndex(({ count }) => count > 0)
  if (first < 0) return '0 s'
  return counted
    .slice(first, first + 2)
    .flatMap(({ count, words }) => (count > 0 ? [words] : []))
    .join(' ')
}

/** A time relative to now: `in 4 min 32 s`, `2 days ago`, `now`. Both in UTC milliseconds. */
export const fromNow = (at: number, now: number): string => {
  // A time in the future is rounded up, so that “now” appears only when that time is reached.
  const ms = at - now
  const words = spanWords(ms > 0 ? Math.ceil(ms / 1000) * 1000 : ms)
  return words === '0 s' ? 'now' : ms > 0 ? `in ${words}` : `${words} ago`
}

/** `09:30:00`, in the device's time zone or in UTC. */
export const timeWords = (ms: number, timeZone?: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone }).format(ms)

const dayParts = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const

/** `Mon, 4 May 2026`. */
export const dayWords = (ms: number, timeZone?: string): string =>
  new Intl.DateTimeFormat('en-GB', { ...dayParts, timeZone }).format(ms)

/** A time in the device's time zone, with its day only if the day is not today. */
export const absoluteWords = (at: number, now: number): string =>
  dayWords(at) === dayWords(now) ? timeWords(at) : `${dayWords(at)}, ${timeWords(at)}`
