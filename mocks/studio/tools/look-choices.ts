import type { Look } from '../page/look.ts'
import type { MockPage } from '../page/page.ts'

/** How wide people look at it, in CSS pixels: two phones small and usual, a large one, a tablet, a computer. */
export const widths = [320, 360, 414, 768, 1280] as const

export const textSizes = [100, 125, 150, 200] as const

/** Longer words with marks on every letter: what has no words of its own cannot hide. */
const pseudo = 'en-XA'

export type Speech = { value: string; words: string; lang: string; dir?: 'rtl' }

const names = new Intl.DisplayNames(['en-GB'], { type: 'language' })

/** Every language there is to speak, the pseudo-language both ways. */
export const speechesOf = ({ langs }: Pick<MockPage, 'langs'>): Speech[] =>
  langs.flatMap((lang): Speech[] =>
    lang === pseudo
      ? [
          { value: lang, words: 'Pseudo-language', lang },
          { value: `${lang} rtl`, words: 'Pseudo-language, right to left', lang, dir: 'rtl' },
        ]
      : [{ value: lang, words: names.of(lang) ?? lang, lang }],
  )

/** The one that is spoken now. */
export const speechNow = ({ lang, look }: Pick<MockPage, 'lang' | 'look'>): string =>
  lang === pseudo && look.dir ? `${lang} rtl` : lang

/** A look with one thing as it is told, or as the device has it. */
export const lookWith = <K extends keyof Look>(look: Look, name: K, value: Look[K] | undefined): Look => {
  const { [name]: _before, ...rest } = look
  return value === undefined ? rest : { ...rest, [name]: value }
}
