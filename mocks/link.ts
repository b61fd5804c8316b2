import type { FaultLists } from './faults.ts'
import { faultTexts, readFaultTexts } from './link-faults.ts'
import { isScenarioName, type ScenarioName } from './scenarios.ts'

/** A state of the app, as one person can hand it to another, or to a test. What is left out is as it always is. */
export type StudioLink = {
  /** The id of a state of the gallery: it brings its scenario, path, faults and steps, and begins anew each time. */
  state?: string
  scenario?: ScenarioName
  /** In the app, without the folder it lies in; a query of its own may follow. */
  path?: string
  brand?: string
  /** BCP 47. */
  lang?: string
  theme?: 'light' | 'dark'
  motion?: 'reduce'
  colours?: 'forced'
  /** The size of text, in per cent. */
  text?: number
  dir?: 'rtl' | 'ltr'
  faults?: FaultLists
  /** `ms`: how far the issuer's clock is ahead of the device's. */
  clock?: { ms: number; paused?: true }
  signedIn?: true
}

/** The part of an address that speaks of the state; `world` names the frame it is for. Everything else is the path's. */
const ours = [
  'state',
  'scenario',
  'signed-in',
  'brand',
  'lang',
  'theme',
  'motion',
  'colours',
  'text',
  'dir',
  'clock',
  'fault',
  'world',
]

/** The address of a state, always in the same order. */
export const linkTo = (link: StudioLink): string => {
  const [before = '', own = ''] = (link.path ?? '/').split('?')
  const { clock } = link
  const said: [string, string | number | undefined][] = [
    ['state', link.state],
    ['scenario', link.scenario],
    ['signed-in', link.signedIn && 'yes'],
    ['brand', link.brand],
    ['lang', link.lang],
    ['theme', link.theme],
    ['motion', link.motion],
    ['colours', link.colours],
    ['text', link.text],
    ['dir', link.dir],
    ['clock', clock && `${Math.round(clock.ms)}${clock.paused ? '-paused' : ''}`],
    ...faultTexts(link.faults ?? {}).map((text): [string, string] => ['fault', text]),
  ]
  const query = new URLSearchParams(own)
  for (const [name, value] of said) if (value !== undefined) query.append(name, String(value))
  // Two slashes at the start would lead to another host.
  const path = `/${before.replace(/^[/\\]+/, '')}`
  // A slash may stand in a query as it is, and reads better.
  return query.size > 0 ? `${path}?${String(query).replaceAll('%2F', '/')}` : path
}

const clockIn = (text: string): StudioLink['clock'] | null => {
  const [, ms, paused] = /^(-?\d{1,13})(-paused)?$/.exec(text) ?? []
  if (ms === undefined) return null
  // `-0` would not be the same as `0`.
  return paused ? { ms: Number(ms) || 0, paused: true } : { ms: Number(ms) || 0 }
}

const textSizeIn = (text: string): number | null => {
  const size = /^\d{2,3}$/.test(text) ? Number(text) : 0
  return size >= 50 && size <= 400 ? size : null
}

/** A query without what of it speaks of the state; empty, or with its question mark. */
export const withoutState = (search: string): string => {
  const rest = new URLSearchParams([...new URLSearchParams(search)].filter(([name]) => !ours.includes(name)))
  return rest.size > 0 ? `?${rest}` : ''
}

const pathOf = (url: URL, base: string): string => {
  const folder = base.replace(/\/$/, '')
  const path = url.pathname.startsWith(`${folder}/`) ? url.pathname.slice(folder.length) : url.pathname
  return path + withoutState(url.search)
}

/**
 * Reads the address of a state. In: the address; the folder the app lies in.
 *
 * Out: what of it can be had; and what cannot, in words for a designer.
 */
export const readLink = (url: URL, base = '/'): { link: StudioLink; problems: string[] } => {
  const problems: string[] = []
  /** The value an address has for a name, as it is read; what cannot be read is told and left out. */
  const take = <T>(name: string, read: (text: string) => T | null, otherwise: (text: string) => string) => {
    const [text, ...more] = url.searchParams.getAll(name)
    if (text === undefined) return undefined
    if (more.length > 0) problems.push(`The link says “${name}” more than once. The first one counts.`)
    const value = read(text)
    if (value === null) problems.push(otherwise(text))
    return value ?? undefined
  }
  const word =
    <T extends string>(...words: T[]) =>
    (text: string): T | null =>
      words.find((each) => each === text) ?? null
  const shaped = (shape: RegExp) => (text: string) => (shape.test(text) ? text : null)

  const path = pathOf(url, base)
  const state = take(
    'state',
    shaped(/^[a-z-]+\/[a-z0-9-]+$/),
    (text) => `“${text}” is no state. One is written like “cards/default”.`,
  )
  const scenario = take(
    'scenario',
    (text) => (isScenarioName(text) ? text : null),
    (text) => `There is no scenario “${text}”.`,
  )
  const signedIn = take('signed-in', word('yes'), (text) => `“signed-in” can only be “yes”, not “${text}”.`)
  const brand = take('brand', shaped(/^[\w-]{1,60}$/), (text) => `“${text}” is no name of a brand.`)
  const lang = take(
    'lang',
    shaped(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
    (text) => `“${text}” is no language. One is written like “en-GB”.`,
  )
  const theme = take(
    'theme',
    word('light', 'dark'),
    (text) => `The theme is “light” or “dark”, not “${text}”.`,
  )
  const motion = take('motion', word('reduce'), (text) => `“motion” can only be “reduce”, not “${text}”.`)
  const colours = take('colours', word('forced'), (text) => `“colours” can only be “forced”, not “${text}”.`)
  const size = take('text', textSizeIn, (text) => `Text is 50 to 400 per cent large, not “${text}”.`)
  const dir = take('dir', word('rtl', 'ltr'), (text) => `“dir” is “rtl” or “ltr”, not “${text}”.`)
  const clock = take(
    'clock',
    clockIn,
    (text) =>
      `“${text}” is no time. The clock is so many milliseconds ahead, like “300000” or “300000-paused”.`,
  )
  const read = readFaultTexts(url.searchParams.getAll('fault'))
  problems.push(...read.problems)

  const link: StudioLink = {
    ...(path !== '/' && { path }),
    ...(state && { state }),
    ...(scenario && { scenario }),
    ...(signedIn && { signedIn: true }),
    ...(brand && { brand }),
    ...(lang && { lang }),
    ...(theme && { theme }),
    ...(motion && { motion }),
    ...(colours && { colours }),
    ...(size && { text: size }),
    ...(dir && { dir }),
    ...(clock && { clock }),
    ...(Object.keys(read.faults).length > 0 && { faults: read.faults }),
  }
  return { link, problems }
}
