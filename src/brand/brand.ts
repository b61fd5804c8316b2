import * as z from 'zod/mini'

const text = z.string().check(z.minLength(1))
/** E.164, for `tel:` links; `display` is how people read it out. */
const phone = z.string().check(z.regex(/^\+[1-9]\d{6,14}$/))
const time = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/))
const weekday = z.int().check(z.minimum(1), z.maximum(7))

/** Open from `from` to `to` on every day from the first to the last one named (ISO 8601: 1 is Monday, 7 Sunday). */
const Hours = z.object({ days: z.tuple([weekday, weekday]), from: time, to: time })

const Line = z.object({ phone, display: text })

/** Everything about an issuer that a build does not know. Colours and shapes are in the brand's style sheet. */
export const Brand = z.object({
  name: text,
  legalName: text,
  cardMotif: z.enum(['petal', 'wave']),
  /** BCP 47 tags in the order in which they are offered; the first is the fallback. */
  languages: z.array(text).check(z.minLength(1)),
  helpline: z.object({
    phone,
    display: text,
    hours: z.array(Hours).check(z.minLength(1)),
    /** IANA name of the zone in which the hours are meant. */
    timeZone: text,
    fromAbroad: Line,
  }),
  /** Answered at all hours. */
  lostCard: Line,
  /** Token overrides beside this file. The default look needs none. */
  stylesheet: z.optional(z.string().check(z.regex(/^[\w-]+\.css$/))),
})

export type Brand = z.infer<typeof Brand>

let loaded: Brand | null = null
let folder = ''

/** The brand that was loaded before the first screen was drawn. */
export const brand = (): Brand => {
  if (loaded === null) throw new Error('No brand is loaded yet: await loadBrand() first')
  return loaded
}

/** The address of a file of the loaded brand, for example its `logo.svg`. */
export const brandFile = (file: string): string => `${folder}${file}`

/** For tests, and for a host that has the brand at hand. */
export const setBrand = (next: Brand, name = 'larkspur'): void => {
  loaded = next
  folder = folderOf(name)
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

/**
 * Fetches and checks a brand, puts its style sheet in place and makes it the loaded one. Throws an Error that names the
 * file and what is wrong with it: a half-branded page would look like somebody else's.
 */
export const loadBrand = async (name: string): Promise<Brand> => {
  if (!/^[a-z0-9-]+$/.test(name)) throw new Error(`Not the name of a brand: ${JSON.stringify(name)}`)
  const address = `${folderOf(name)}brand.json`
  const response = await fetch(address)
  if (!response.ok) throw new Error(`The brand did not load: ${address} answered ${response.status}`)
  const body: unknown = await response.json().catch(() => {
    throw new Error(`The brand is not JSON: ${address}`)
  })
  const parsed = Brand.safeParse(body)
  if (!parsed.success) throw new Error(`The brand is not valid: ${address}\n${z.prettifyError(parsed.error)}`)
  const { stylesheet } = parsed.data
  if (stylesheet) await addStylesheet(`${folderOf(name)}${stylesheet}`)
  setBrand(parsed.data, name)
  return parsed.data
}
