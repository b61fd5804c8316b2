import { isScenarioName, type ScenarioName } from '../scenarios.ts'
import type { FaultLists } from './faults.ts'
import { faultTexts, readFaultTexts } from './link-faults.ts'

/** How one query parameter is read and written. */
type Parameter<T> = {
  /** @returns `null` if the text cannot be read */
  read: (text: string) => T | null
  write: (value: T) => string | number
  /** What is wrong with a text, in words for a designer. */
  problem: (text: string) => string
}

const parameter = <T>(
  read: Parameter<T>['read'],
  problem: Parameter<T>['problem'],
  write: Parameter<T>['write'] = String,
): Parameter<T> => ({ read, write, problem })

const word =
  <T extends string>(...words: T[]) =>
  (text: string): T | null =>
    words.find((each) => each === text) ?? null

const shaped = (shape: RegExp) => (text: string) => (shape.test(text) ? text : null)

const clockIn = (text: string): { ms: number; paused?: true } | null => {
  const [, ms, paused] = /^(-?\d{1,13})(-paused)?$/.exec(text) ?? []
  if (ms === undefined) return null
  // `|| 0` turns `-0` into `0`, because a comparison of links would find the two different.
  return paused ? { ms: Number(ms) || 0, paused: true } : { ms: Number(ms) || 0 }
}

const textSizeIn = (text: string): number | null => {
  const size = /^\d{2,3}$/.test(text) ? Number(text) : 0
  return size >= 50 && size <= 400 ? size : null
}

/** All query parameters that occur at most once, in their order in a link. */
const parameters = {
  /** The id of a state of the gallery, which sets scenario, path, faults and steps. Each visit starts it again. */
  state: parameter(
    shaped(/^[a-z-]+\/[a-z0-9-]+$/),
    (text) => `“${text}” is no state. One is written like “cards/default”.`,
  ),
  scenario: parameter(
    (text): ScenarioName | null => (isScenarioName(text) ? text : null),
    (text) => `There is no scenario “${text}”.`,
  ),
  signedIn: parameter(
    (text): true | null => (text === 'yes' ? true : null),
    (text) => `“signed-in” can only be “yes”, not “${text}”.`,
    () => 'yes',
  ),
  brand: parameter(shaped(/^[\w-]{1,60}$/), (text) => `“${text}” is no name of a brand.`),
  /** BCP 47. */
  lang: parameter(
    shaped(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
    (text) => `“${text}” is no language. One is written like “en-GB”.`,
  ),
  theme: parameter(word('light', 'dark'), (text) => `The theme is “light” or “dark”, not “${text}”.`),
  motion: parameter(word('reduce'), (text) => `“motion” can only be “reduce”, not “${text}”.`),
  colours: parameter(word('forced'), (text) => `“colours” can only be “forced”, not “${text}”.`),
  /** The size of text, in per cent. */
  text: parameter(textSizeIn, (text) => `Text is 50 to 400 per cent large, not “${text}”.`),
  dir: parameter(word('rtl', 'ltr'), (text) => `“dir” is “rtl” or “ltr”, not “${text}”.`),
  /** `ms`: how far the issuer's clock is ahead of the device's. */
  clock: parameter(
    clockIn,
    (text) =>
      `“${text}” is no time. The clock is so many milliseconds ahead, like “300000” or “300000-paused”.`,
    ({ ms, paused }) => `${Math.round(ms)}${paused ? '-paused' : ''}`,
  ),
}

type Field = keyof typeof parameters
type Value<F extends Field> = NonNullable<ReturnType<(typeof parameters)[F]['read']>>

/**
 * A state of the app that one person can send to another, or give to a test. A missing or undefined field has its
 * usual value.
 */
export type StudioLink = { [F in Field]?: Value<F> | undefined } & {
  /** The path within the app, without the folder that the app is served from. It may have its own query. */
  path?: string
  faults?: FaultLists | undefined
}

const fields = Object.keys(parameters) as Field[]
const nameOf = (field: Field) => (field === 'signedIn' ? 'signed-in' : field)

/** The query parameters that describe the state. `world` names the frame. All other parameters are part of the path. */
const ours = new Set<string>(['fault', 'world', ...fields.map(nameOf)])

const written = <F extends Field>(field: F, link: StudioLink): [string, string][] => {
  const value = link[field] as Value<F> | undefined
  const { write } = parameters[field] as unknown as Parameter<Value<F>>
  return value === undefined ? [] : [[nameOf(field), String(write(value))]]
}

/** The address of a state. Its parameters always have the same order. */
export const linkTo = (link: StudioLink): string => {
  const [before = '', own = ''] = (link.path ?? '/').split('?')
  const query = new URLSearchParams(own)
  for (const [name, value] of fields.flatMap((each) => written(each, link))) query.append(name, value)
  for (const text of faultTexts(link.faults ?? {})) query.append('fault', text)
  // Two slashes at the start would lead to another host.
  const path = `/${before.replace(/^[/\\]+/, '')}`
  // A query may contain plain slashes, and they are easier to read.
  return query.size > 0 ? `${path}?${String(query).replaceAll('%2F', '/')}` : path
}

/** A query without the parameters that describe the state. It is empty or begins with a question mark. */
export const withoutState = (search: string): string => {
  const rest = new URLSearchParams([...new URLSearchParams(search)].filter(([name]) => !ours.has(name)))
  return rest.size > 0 ? `?${rest}` : ''
}

const pathOf = (url: URL, base: string): string => {
  const folder = base.replace(/\/$/, '')
  const path = url.pathname.startsWith(`${folder}/`) ? url.pathname.slice(folder.length) : url.pathname
  return path + withoutState(url.search)
}

/**
 * Reads the address of a state.
 *
 * @param base the folder that the app is served from
 * @returns the parts that can be read, and the `problems` with the other parts, in words for a designer
 */
export const readLink = (url: URL, base = '/'): { link: StudioLink; problems: string[] } => {
  const problems: string[] = []
  const values = fields.flatMap((field) => {
    const [text, ...more] = url.searchParams.getAll(nameOf(field))
    if (text === undefined) return []
    if (more.length > 0)
      problems.push(`The link says “${nameOf(field)}” more than once. The first one counts.`)
    const value = parameters[field].read(text)
    if (value === null) problems.push(parameters[field].problem(text))
    return value === null ? [] : [[field, value] as const]
  })
  const read = readFaultTexts(url.searchParams.getAll('fault'))
  problems.push(...read.problems)
  const path = pathOf(url, base)
  const link: StudioLink = {
    ...(path !== '/' && { path }),
    ...Object.fromEntries(values),
    ...(Object.keys(read.faults).length > 0 && { faults: read.faults }),
  }
  return { link, problems }
}
