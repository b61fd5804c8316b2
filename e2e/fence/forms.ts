/** A secret that the test typed or saw. */
export type Secret = {
  value: string
  /** The secret's name in the result of the leak scanner: "the new PIN". */
  what: string
  /** The page shows this value to everybody, as one of several answers. Texts and attributes may contain it. */
  offered?: boolean
}

/** One pattern that recognises a secret. */
export type Form = { name: string; pattern: RegExp }

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

const allDigits = (text: string) => /^\d+$/.test(text)

/** Digits count only when no other digit is next to them: 6392 is not in 163921. */
const alone = (source: string, flags = '') => new RegExp(`(?<!\\d)${source}(?!\\d)`, `g${flags}`)

/** How a secret may be written. The parts of a date may appear in several orders. The year alone does not count. */
const spellings = (value: string): string[] => {
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  if (!date) return [value]
  const [, year = '', month = '', day = ''] = date
  const short = [String(Number(day)), String(Number(month)), year]
  const orders = [[year, month, day], [day, month, year], [month, day, year], short]
  return orders.flatMap((parts) => ['', '-', '/', '.', ' '].map((between) => parts.join(between)))
}

const formsOfSpelling = (text: string): Form[] => {
  // Up to three digits appear everywhere by chance, so they count only as a word of their own.
  if (/^\d{1,3}$/.test(text))
    return [{ name: 'as it is', pattern: new RegExp(`(?<!\\w)${text}(?!\\w)`, 'g') }]

  const letters = [...text]
  const codes = letters.map((letter) => letter.charCodeAt(0))
  const digits = allDigits(text)
  const backwards = letters.toReversed().join('')
  return [
    { name: 'as it is', pattern: digits ? alone(text) : new RegExp(escaped(text), 'gi') },
    { name: 'spread out', pattern: alone(letters.map(escaped).join('[\\W_]{1,4}'), 'i') },
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

/** The patterns that find a secret in any of its forms. */
export const formsOf = ({ value }: Secret): Form[] => spellings(value).flatMap(formsOfSpelling)

/** Leaves a part as it is when it cannot be decoded, because an address may contain a stray percent sign. */
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

/** The decoded text of each base64 or base64url part. Parts that decode to no readable text are left out. */
const base64Decoded = (text: string): string[] =>
  [...text.matchAll(/[\w+/-]{6,}/g)].flatMap(([run]) => {
    const decoded = Buffer.from(run, 'base64').toString()
    return /[\p{Cc}\ufffd]/u.test(decoded.replace(/\s/g, '')) ? [] : [decoded]
  })

/** The text itself, and what it contains when it is decoded from each of the usual encodings. */
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
  // ISO 8601 time of the years 2020 to 2099. A birth date must not match.
  /\b20[2-9]\d-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?/g,
  // The router gives each history entry a random key of eight characters, and remembers how far each was scrolled.
  /(?<=\bkey\W{1,3})[a-z\d]{8}(?=\W{1,3}idx\b)/g,
  /(?<=[{,]")[a-z\d]{8}(?=":\d)/g,
]

/** Removes UUIDs, times and the router's keys, because their digits may look like a PIN. */
export const withoutIds = (text: string) => takenOut.reduce((rest, id) => rest.replace(id, '·'), text)

const kindOf = (letter: string) =>
  /[a-z]/.test(letter) ? 'a' : /[A-Z]/.test(letter) ? 'A' : /\d/.test(letter) ? '0' : '-'

/**
 * Whether a match is inside a random token (a part of a JWE, a key) by chance. Three conditions: the token has at
 * least 20 base64url characters; it changes between capitals, small letters and digits as often as random text; a
 * letter stands directly before or after the match. The decoded text of the token is checked separately.
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
