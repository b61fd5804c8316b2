import { readFileSync } from 'node:fs'
import type { State } from '../mocks/states-type.ts'
import type { Compared } from './shots-compare.ts'
import { pictureOf, themes, widths } from './shots-take.ts'

/** What the page shows, as it finds it in itself: it works without a server. */
export type Shown = {
  about: { chromium: string; fonts: string[] }
  states: { id: string; screen: string; title: string; pictures: Record<string, string> }[]
  compared: Compared | null
}

const beside = (name: string) => readFileSync(new URL(`./shots/${name}`, import.meta.url), 'utf8')

type Given = Pick<Shown, 'about' | 'compared'> & { states: readonly State[] }

/** The page to look through the pictures of a run: the whole of it, with its style and its script. */
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
  // A title with `</script>` in it would end the script.
  const json = JSON.stringify(shown).replaceAll('<', '\\u003c')
  return beside('page.html')
    .replace('/* style */', () => beside('page.css'))
    .replace('/* shown */', () => `globalThis.shown = ${json}`)
    .replace('/* script */', () => beside('page.js'))
}
