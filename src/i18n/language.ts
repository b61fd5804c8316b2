import type { Messages } from '@lingui/core'
import { i18n } from '@lingui/core'
import type { ScreenWithMessages } from './catalog.ts'

type Part = 'common' | ScreenWithMessages
type Language = { dir: 'ltr' | 'rtl'; formats: string; load: (part: Part) => Promise<Messages> }

/** One file for each language and part, fetched when it is needed. */
const files = import.meta.glob<{ messages: Messages }>('./locales/*/*.json', { query: '?lingui' })

const read = (tag: string) => async (part: Part) => {
  const file = files[`./locales/${tag}/${part}.json`]
  if (!file) throw new Error(`no messages of “${part}” in ${tag}`)
  return (await file()).messages
}

/** `formats`: the BCP 47 tag for dates, numbers and lists. */
const shipped: Record<string, Language> = {
  'en-GB': { dir: 'ltr', formats: 'en-GB', load: read('en-GB') },
}

// The pseudo-language is for developers and designers, not for cardholders. A production build leaves it out.
if (import.meta.env.MODE !== 'production') {
  shipped['en-XA'] = {
    dir: 'ltr',
    formats: 'en-GB',
    load: async (part) => {
      const [messages, { pseudo }] = await Promise.all([read('en-GB')(part), import('./pseudo.ts')])
      return pseudo(messages)
    },
  }
}

/**
 * The languages to offer, as BCP 47 tags: those that both this build and the brand have ("en" means every English),
 * in the brand's order. The pseudo-language comes from the build, for every brand.
 */
export const languagesOf = (spoken: readonly string[]): string[] => {
  const has = Object.keys(shipped)
  const mains = spoken.flatMap((tag) => has.filter((it) => it === tag || it.split('-')[0] === tag))
  return [...new Set([...mains.filter((tag) => tag !== 'en-XA'), ...has.filter((tag) => tag === 'en-XA')])]
}

/**
 * The language to use: the first wish that is offered, as a whole tag or else by its main part ("en-AU" → "en-GB").
 *
 * @param wishes BCP 47 tags, the strongest wish first; empty ones are ignored
 */
export const pickLanguage = (
  wishes: readonly (string | null | undefined)[],
  offered: readonly string[],
): string => {
  for (const wish of wishes) {
    const exact = offered.find((tag) => tag.toLowerCase() === wish?.toLowerCase())
    const near = offered.find((tag) => tag !== 'en-XA' && wish && tag.split('-')[0] === wish.split('-')[0])
    if (exact ?? near) return exact ?? near ?? ''
  }
  return offered[0] ?? 'en-GB'
}

/** The issuer's own words, which replace those of the catalog; by language. */
const own = new Map<string, Messages>()

const withOwn = (tag: string, messages: Messages): Messages => ({ ...messages, ...own.get(tag) })

/**
 * Reads the issuer's own words in a language, before the language is first used.
 *
 * @param address a JSON file of ICU messages by id; a message that it does not have is the catalog's
 * @throws an Error that names the file, and the message if one cannot be read
 */
export const addOwnWords = async (tag: string, address: string): Promise<void> => {
  const [response, { compileMessage }] = await Promise.all([
    fetch(address),
    import('@lingui/message-utils/compileMessage'),
  ])
  if (!response.ok) throw new Error(`The brand’s words did not load: ${address} answered ${response.status}`)
  const words: Record<string, string> = await response.json()
  const compiled = Object.entries(words).map(([id, text]) => {
    try {
      return [id, compileMessage(text)] as const
    } catch (cause) {
      throw new Error(`The message ${id} of the brand’s words is not valid: ${address}`, { cause })
    }
  })
  own.set(tag, Object.fromEntries(compiled))
}

/** The parts that were requested until now. Another language needs all of them. */
const parts = new Set<Part>(['common'])

/** Resolves when the language that was chosen last is loaded. */
let chosen: Promise<void> = Promise.resolve()

const load = async (tag: string, language: Language) => {
  const messages = await Promise.all([...parts].map(language.load))
  i18n.loadAndActivate({
    locale: tag,
    locales: language.formats,
    messages: withOwn(tag, Object.assign({}, ...messages)),
  })
  document.documentElement.lang = tag
  document.documentElement.dir = language.dir
}

/**
 * Loads a language and makes it the current one, also in `<html lang>` and `dir`.
 *
 * @throws when a catalog cannot be fetched
 */
export const speak = (tag: string): Promise<void> => {
  const language = shipped[tag] ?? shipped['en-GB']
  if (language) chosen = load(tag, language)
  return chosen
}

/**
 * Loads the messages of a screen in the current language. A language that is chosen later loads them too.
 *
 * @throws when the catalog cannot be fetched
 */
export const addMessages = async (screen: ScreenWithMessages): Promise<void> => {
  parts.add(screen)
  // If the chosen language fails to load, the caller of `speak` handles that, and the previous language stays.
  await chosen.catch(() => undefined)
  const tag = i18n.locale
  const messages = (await (shipped[tag] ?? shipped['en-GB'])?.load(screen)) ?? {}
  // `i18n.load` draws the whole app again, so it is called only for messages that are not there yet.
  if (Object.keys(messages).some((id) => !(id in i18n.messages))) i18n.load(tag, withOwn(tag, messages))
}

/** Loads the messages of all screens, for a page that shows texts of many screens, such as the gallery. */
export const addAllMessages = async (): Promise<void> => {
  const screens = Object.keys(files).flatMap((file) => /en-GB\/([\w-]+)\.json$/.exec(file)?.[1] ?? [])
  await Promise.all(screens.map((screen) => addMessages(screen as ScreenWithMessages)))
}
