/** Longer words with marks on every letter: what has no words of its own cannot hide. */
export const pseudo = 'en-XA'

/** The pseudo-language from right to left, as a choice beside the languages. */
export const mirrored = `${pseudo} rtl`

const names = new Intl.DisplayNames('en-GB', { type: 'language' })

/** In: BCP 47. */
export const languageName = (lang: string): string => (lang === pseudo ? 'Pseudo' : (names.of(lang) ?? lang))
