import * as z from 'zod/mini'

/** Every check has its rule in words. The error about an invalid file contains the rule. */
const matching = (pattern: RegExp, rule: string) => z.string(rule).check(z.regex(pattern, rule))
const list = <T extends z.ZodMiniType>(item: T, rule: string) =>
  z.array(item, rule).check(z.minLength(1, rule))

const text = matching(/\S/, 'a text that is not empty')
/** E.164, for `tel:` links. `display` is the same number in the usual form for people. */
const phone = matching(/^\+[1-9]\d{6,14}$/, 'a number as in E.164, such as +441632960120')
const time = matching(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time from 00:00 to 24:00')
const dayRule = 'a day from 1 (Monday) to 7 (Sunday)'
const lengthRule = 'a whole number from 4 to 6'
const weekday = z.int(dayRule).check(z.minimum(1, dayRule), z.maximum(7, dayRule))

const isTimeZone = (timeZone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return true
  } catch {
    return false
  }
}
const zoneRule = 'the IANA name of a time zone, such as Europe/London'

/**
 * Open from `from` to `to` on every day from the first to the last of `days` (ISO 8601: 1 is Monday, 7 is Sunday).
 */
const Hours = z.object(
  { days: z.tuple([weekday, weekday], 'the first and the last day'), from: time, to: time },
  'days, from and to',
)

const Line = z.object({ phone, display: text }, 'a phone line: phone and display')

const choice = <const T extends readonly [string, ...string[]]>(...names: T) =>
  z.enum(names, names.join(' or '))

/**
 * The layout choices of a brand. Each is an attribute of the root element (`data-navigation="rail"`), so a style sheet
 * asks for the choice and never for the brand. Everything else that differs is a token, a message or a drawing. The
 * choices are explained in docs/theme.md.
 */
const looks = {
  /** Links in the first line, or icons in a column at the side (a bar at the bottom of a narrow window). */
  navigation: choice('top', 'rail'),
  /** A line below the first row, or a coloured band that also has the card. */
  masthead: choice('line', 'band'),
  card: choice('landscape', 'portrait'),
  motif: choice('petal', 'wave'),
  cells: choice('boxes', 'keys'),
  /** A gap after the third of six digits, or none. Other lengths have no gap. */
  cellsGroup: choice('none', '3'),
  density: choice('airy', 'tight'),
  icon: choice('line', 'filled'),
  /** The words of a main button: in the middle, or at the start with an arrow at the end. */
  action: choice('centred', 'split'),
  steps: choice('dots', 'bars'),
}
const Look = z.object(looks, 'an object')

/** All data of an issuer that is not part of the build. Colours and shapes are in the brand's style sheet. */
export const Brand = z.object(
  {
    name: text,
    legalName: text,
    look: Look,
    /** How many digits to draw where the issuer's PIN policy was not read, for example on the picture of a card. */
    pinLength: z.int(lengthRule).check(z.minimum(4, lengthRule), z.maximum(6, lengthRule)),
    /** BCP 47 tags in the order in which they are offered; the first is the fallback. */
    languages: list(text, 'at least one BCP 47 tag'),
    helpline: z.object(
      {
        phone,
        display: text,
        hours: list(Hours, 'at least one span of hours'),
        /**
         * IANA name of the time zone of the hours. It is checked here, because formatting throws for an unknown name.
         */
        timeZone: z.string(zoneRule).check(z.refine(isTimeZone, zoneRule)),
        fromAbroad: Line,
      },
      'a phone line with its hours',
    ),
    /** Always open. */
    lostCard: Line,
    /** A style sheet that overrides tokens, in the same folder as this file. The default look needs none. */
    stylesheet: z.optional(matching(/^[\w-]+\.css$/, 'the name of a .css file in the same folder')),
    /**
     * The issuer's own words, by BCP 47 tag: a file of messages in the same folder that replace those of the catalog.
     */
    words: z.optional(
      z.record(z.string(), matching(/^[\w.-]+\.json$/, 'the name of a .json file in the same folder')),
    ),
    /** Where a cardholder gets a new password. Without it, the log-in offers no such link. */
    forgottenPassword: z.optional(matching(/^https:\/\/\S+$/, 'an address that begins with https://')),
  },
  'an object',
)

export type Brand = z.infer<typeof Brand>
type Line = z.infer<typeof Line>

let loaded: Brand | null = null
let read: unknown = null
let folder = ''

/** The brand that was loaded before the first screen was drawn. */
export const brand = (): Brand => {
  if (loaded === null) throw new Error('No brand is loaded yet: await loadBrand() first')
  return loaded
}

const lineIn = (name: 'helpline' | 'lostCard'): Line | null => {
  const line = typeof read === 'object' && read !== null ? Reflect.get(read, name) : null
  return Line.safeParse(line).data ?? null
}

/** The valid phone lines of the brand file, so that people can call even when the rest of the file is invalid. */
export const phoneLines = () => ({ helpline: lineIn('helpline'), lostCard: lineIn('lostCard') })

/** The address of a file of the loaded brand, for example its `logo.svg`. */
export const brandFile = (file: string): string => `${folder}${file}`

/** For tests, and for code that already has the brand. */
export const setBrand = (next: Brand, name = 'larkspur'): void => {
  loaded = next
  folder = folderOf(name)
  Object.assign(document.documentElement.dataset, next.look)
}

const folderOf = (name: string) => `${import.meta.env.BASE_URL}brands/${name}/`

const addStylesheet = (href: string) =>
  new Promise<void>((resolve, reject) => {
    document.querySelector('link[data-brand]')?.remove()
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = href
    link.dataset.brand = ''
    link.onload = () => resolve()
    link.onerror = () => reject(new Error(`The style sheet of the brand did not load: ${href}`))
    document.head.append(link)
  })

/** The errors of a brand file, one line for each field: `helpline.timeZone is "Mars": it must be …`. */
const complaints = (body: unknown, { issues }: z.core.$ZodError): string =>
  issues
    .map(({ path, message }) => {
      const value = path.reduce<unknown>((at, key) => Object(at)[key], body)
      const shown = (JSON.stringify(value) ?? 'missing').slice(0, 80)
      return `${path.join('.') || 'the file'} is ${shown}: it must be ${message}`
    })
    .join('\n')

/**
 * Fetches and checks a brand, adds its style sheet to the page and makes it the loaded brand.
 *
 * @throws an Error that names the file, and for an invalid file also the field, its value and the rule. No page is
 * drawn then, because a page with half a brand would look like another issuer's
 */
export const loadBrand = async (name: string): Promise<Brand> => {
  if (!/^[a-z0-9-]+$/.test(name)) throw new Error(`Not the name of a brand: ${JSON.stringify(name)}`)
  const address = `${folderOf(name)}brand.json`
  read = null
  const response = await fetch(address)
  if (!response.ok) throw new Error(`The brand did not load: ${address} answered ${response.status}`)
  const body: unknown = await response.json().catch(() => {
    throw new Error(`The brand is not JSON: ${address}`)
  })
  read = body
  const parsed = Brand.safeParse(body)
  if (!parsed.success) {
    throw new Error(`The brand is not valid: ${address}\n${complaints(body, parsed.error)}`)
  }
  const { stylesheet } = parsed.data
  if (stylesheet) await addStylesheet(`${folderOf(name)}${stylesheet}`)
  setBrand(parsed.data, name)
  return parsed.data
}
