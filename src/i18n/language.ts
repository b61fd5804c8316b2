import type { Messages } from '@lingui/core'
import { i18n } from '@lingui/core'
import type catalog from './locales/en-GB.json'

declare module '@lingui/core' {
  // The ids of the catalog are the only ids there are: a missing message does not compile.
  interface Register {
    messageIds: keyof typeof catalog
  }
}

type Language = { dir: 'ltr' | 'rtl'; formats: string; load: () => Promise<{ messages: Messages }> }

/** `formats`: the BCP 47 tag for dates, numbers and lists. Catalogs are fetched when their language is chosen. */
const shipped: Record<string, Language> = {
  'en-GB': { dir: 'ltr', formats: 'en-GB', load: () => import('./locales/en-GB.json?lingui') },
}

// The pseudo-language is for looking at, not for cardholders: a production build leaves it out.
if (import.meta.env.MODE !== 'production') {
  shipped['en-XA'] = {
    dir: 'ltr',
    formats: 'en-GB',
    load: async () => {
      const [{ messages }, { pseudo }] = await Promise.all([
        import('./locales/en-GB.json?lingui'),
        import('./pseudo.ts'),
      ])
      return { messages: pseudo(messages) }
    },
  }
}

/**
 * The languages to offer, as BCP 47 tags: those this build has and the brand speaks ("en" stands for every English),
 * in the brand's order. The pseudo-language belongs to the build, whatever the brand.
 */
export const languagesOf = (spoken: readonly string[]): string[] => {
  const has = Object.keys(shipped)
  const mains = spoken.flatMap((tag) => has.filter((it) => it === tag || it.split('-')[0] === tag))
  return [...new Set([...mains.filter((tag) => tag !== 'en-XA'), ...has.filter((tag) => tag === 'en-XA')])]
}

/**
 * The language to speak: the first wish that this build has, whole tag before its main part ("en-AU" → "en-GB").
 *
 * @param wishes BCP 47 tags, the strongest wish first; empty ones are passed over
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

/**
 * Loads a language and speaks it, `<html lang>` and `dir` included.
 *
 * @throws when the catalog cannot be fetched
 */
export const speak = async (tag: string): Promise<void> => {
  const language = shipped[tag] ?? shipped['en-GB']
  if (!language) return
  const { messages } = await language.load()
  i18n.loadAndActivate({ locale: tag, locales: language.formats, messages })
  document.documentElement.lang = tag
  document.documentElement.dir = language.dir
}
