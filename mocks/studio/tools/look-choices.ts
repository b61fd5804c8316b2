import { languageName, mirrored, pseudo } from '../kit/languages.ts'
import type { Look } from '../page/look.ts'
import type { MockPage } from '../page/page.ts'

/** In per cent. */
export const textSizes = [100, 125, 150, 200] as const

export type Speech = { value: string; words: string; lang: string; dir?: 'rtl' }

/** Every language there is to speak, the pseudo-language both ways. */
export const speechesOf = ({ langs }: Pick<MockPage, 'langs'>): Speech[] =>
  langs.flatMap((lang): Speech[] => {
    const usual = { value: lang, words: languageName(lang), lang }
    return lang === pseudo
      ? [usual, { value: mirrored, words: 'Pseudo, mirrored', lang, dir: 'rtl' }]
      : [usual]
  })

/** The one that is spoken now. */
export const speechNow = ({ lang, look }: Pick<MockPage, 'lang' | 'look'>): string =>
  lang === pseudo && look.dir ? mirrored : lang

/** A look with one thing as it is told, or as the device has it. */
export const lookWith = <K extends keyof Look>(look: Look, name: K, value: Look[K] | undefined): Look => {
  const { [name]: _before, ...rest } = look
  return value === undefined ? rest : { ...rest, [name]: value }
}
