/** A secret the test typed or was shown. */
export type Secret = {
  value: string
  /** For the report: "the new PIN". */
  what: string
  /** The page offers it to everybody, as one answer of several: only where it would tell which one was picked it counts. */
  offered?: boolean
}

/** How a secret is recognised. */
export type Form = { name: string; pattern: RegExp }

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

const allDigits = (text: string) => /^\d+$/.test(text)

/** Digits count only where no further digit adjoins: 6392 is not in 163921. */
const alone = (source: string, flags = '') => new RegExp(`(?<!\\d)${source}(?!\\d)`, `g${flags}`)

/** A date is typed in parts and sent as `YYYY-MM-DD`; it may turn up in any order. Its year alone is not looked for. */
const spellings = (value: string): string[] => {
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  if (!date) return [value]
  const [, year = '', month = '', day = ''] = date
  const short = [String(Number(day)), String(Number(month)), year]
  const orders = [[year, month, day], [day, month, year], [month, day, year], short]
  return orders.flatMap((parts) => ['', '-', '/', '.', ' '].map((between) => parts.join(between)))
}

const formsOfSpelling = (text: string): Form[] => {
  // Three digits turn up everywhere by chance: only where they stand for themselves.
  if (/^\d{1,3}$/.test(text))
    return [{ name: 'as it is', pattern: new RegExp(`(?<!\\w)${text}(?!\\w)`, 'g') }]

  const letters = [...text]
  const codes = letters.map((letter) => letter.charCodeAt(0))
  const digits = allDigits(text)
  const gap = digits ? '(?:\\D|\\W{2,4})' : '\\W{1,4}'
  const backwards = letters.toReversed().join('')
  return [
    { name: 'as it is', pattern: digits ? alone(text) : new RegExp(escaped(text), 'gi') },
    { name: 'spread out', pattern: alone(letters.map(escaped).join(gap), 'i') },
    { name: 'as character codes', pattern: alone(codes.join('\\W{1,4}')) },
    {
      name: 'in hexadecimal',
      pattern: new RegExp(
        `(?<![\\da-f])${codes.map((code) => code.toString(16)).join('')}(?![\\da-f])`,
        'gi',
      ),
    },
    ...(digits && backwards !== text ? [{ name: 'backwards', pattern: alone(backwards) }] : []),
  ]
}

/** The patterns by which a secret is found, whatever was done to it in between. */
export const formsOf = ({ value }: Secret): Form[] => spellings(value).flatMap(formsOfSpelling)

/** An address may hold a stray percent sign: then the part that can be read is. */
const percentDecoded = (text: string) =>
  text.replace(/(?:%[\da-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      return run
    }
  })

const escapesDecoded = (text: string) =>
  text
    .replace(/\\(?:u00|x)([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/&#(x[\da-f]+|\d+);/gi, (_, code: string) =>
      String.fromCharCode(code.startsWith('x') ? Number.parseInt(code.slice(1), 16) : Number(code)),
    )

/** What base64 or base64url runs say, where that is readable text; ciphertext is not. */
const base64Decoded = (text: string): string[] =>
  [...text.matchAll(/[\w+/-]{6,}/g)].flatMap(([run]) => {
    const decoded = Buffer.from(run, 'base64').toString()
    return /[\p{Cc}\ufffd]/u.test(decoded.replace(/\s/g, '')) ? [] : [decoded]
  })

/** The text, and what can be read in it by undoing the usual encodings. */
export const views = (text: string, depth = 2): { text: string; how: string }[] => {
  const plain = [
    { text, how: '' },
    { text: percentDecoded(text), how: 'percent-encoded' },
    { text: escapesDecoded(text), how: 'escaped' },
  ].filter((view, at) => at === 0 || view.text !== text)
  const inner = base64Decoded(text).flatMap((decoded) =>
    (depth > 0 ? views(decoded, depth - 1) : []).map((view) => ({
      ...view,
      how: `base64 ${view.how}`.trim(),
    })),
  )
  return [...plain, ...inner]
}

const takenOut = [
  // UUID: an idempotency key or an id.
  /\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/gi,
  // Instant of these years, ISO 8601: a birth date must not pass for one.
  /\b20[2-9]\d-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?/g,
]

/** UUIDs and instants are full of digits that mean nothing. */
export const withoutIds = (text: string) => takenOut.reduce((rest, id) => rest.replace(id, '·'), text)

const kindOf = (letter: string) =>
  /[a-z]/.test(letter) ? 'a' : /[A-Z]/.test(letter) ? 'A' : /\d/.test(letter) ? '0' : '-'

/**
 * Whether a hit lies inside an opaque token (a part of a JWE, a key) by chance: 20 characters or more of base64url that
 * change between capitals, small letters and digits as only random ones do, and a letter right before or after the hit.
 * What such a token says when it is decoded has been looked at already.
 */
export const isChance = (text: string, from: number, to: number): boolean => {
  const before = /[\w+/-]*$/.exec(text.slice(Math.max(0, from - 2000), from))?.[0] ?? ''
  const after = /^[\w+/-]*/.exec(text.slice(to, to + 2000))?.[0] ?? ''
  const token = [...before, ...text.slice(from, to), ...after]
  if (token.length < 20) return false
  if (!/[a-z]$/i.test(before) && !/^[a-z]/i.test(after)) return false
  const changes = token.filter(
    (letter, at) => at > 0 && kindOf(letter) !== kindOf(token[at - 1] ?? ''),
  ).length
  return changes / token.length > 0.45
}
