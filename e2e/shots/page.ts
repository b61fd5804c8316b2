import { readFileSync } from 'node:fs'
import type { State } from '../../mocks/states/state.ts'
import type { Compared } from './compare.ts'
import { pictureOf, themes, widths } from './take.ts'

/** The data that is written into the page, so that the page works without a server. */
export type Shown = {
  about: { chromium: string; fonts: string[] }
  states: { id: string; screen: string; title: string; pictures: Record<string, string> }[]
  compared: Compared | null
}

const beside = (name: string) => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8')

type Given = Pick<Shown, 'about' | 'compared'> & { states: readonly State[] }

/** @returns the complete page that shows the pictures of a run, with its style and its script */
export const pageOf = ({ states, compared, about }: Given): string => {
  const shown: Shown = {
    about: { chromium: about.chromium, fonts: about.fonts },
    compared,
    states: states.map(({ id, screen, title }) => ({
      id,
      screen,
      title,
      pictures: Object.fromEntries(
        widths.flatMap((width) =>
          themes.map((theme) => [`${width}-${theme}`, pictureOf({ id }, width, theme)]),
        ),
      ),
    })),
  }
  // A title with `</script>` in it would end the script, so every `<` is escaped.
  const json = JSON.stringify(shown).replaceAll('<', '\\u003c')
  return beside('page.html')
    .replace('/* style */', () => beside('page.css'))
    .replace('/* shown */', () => `globalThis.shown = ${json}`)
    .replace('/* script */', () => beside('page.js'))
}
