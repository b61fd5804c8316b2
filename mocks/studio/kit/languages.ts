/** The pseudo-language. Its words are longer and every letter has a mark, to make texts outside the catalog visible. */
export const pseudo = 'en-XA'

/** The pseudo-language from right to left, offered like a language of its own. */
export const mirrored = `${pseudo} rtl`

const names = new Intl.DisplayNames('en-GB', { type: 'language' })

const own: Record<string, string> = {
  [pseudo]: 'Longer test words',
  [mirrored]: 'Longer test words, right to left',
}

/** @param lang a BCP 47 tag, or the mirrored pseudo-language */
export const languageName = (lang: string): string => own[lang] ?? names.of(lang) ?? lang
