import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import type { State } from '../mocks/states-type.ts'
import { makeStill, takenAt } from './shots-still.ts'
import { beginAnew, openState } from './states.ts'

export const widths = [360, 1280] as const
export const themes = ['light', 'dark'] as const

type Width = (typeof widths)[number]
type Theme = (typeof themes)[number]

/** Where a picture lies in the folder of a run; also its name in what is said of it. */
export const pictureOf = ({ id }: Pick<State, 'id'>, width: number, theme: string): string =>
  `${id}-${width}-${theme}.png`

/** A page is shown whole, but nobody looks through two hundred cards. */
const tallest = 4000
const heights = { 360: 740, 1280: 800 } as const

const drawn = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready
    // A container query follows a new size one frame later.
    for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame)
  })

/** One state as it looks now, from the top to the end; what lies over a page is seen as it does on a screen. */
const shoot = async (page: Page, width: Width, theme: Theme): Promise<Buffer> => {
  await page.setViewportSize({ width, height: heights[width] })
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  await drawn(page)
  const whole = await page.evaluate(() =>
    document.querySelector('dialog[open]') ? 0 : document.documentElement.scrollHeight,
  )
  const height = Math.min(Math.max(whole, heights[width]), tallest)
  return page.screenshot({
    animations: 'disabled',
    caret: 'hide',
    scale: 'css',
    ...(whole > 0 && { fullPage: true, clip: { x: 0, y: 0, width, height } }),
  })
}

/** The families that the letters of a page are drawn with: they differ from machine to machine. */
const fontsOf = async (page: Page): Promise<string[]> => {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('DOM.enable')
  await devtools.send('CSS.enable')
  const { root } = await devtools.send('DOM.getDocument')
  const { nodeIds } = await devtools.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: 'h1, h2, p, a, span, button, text',
  })
  const used = await Promise.all(
    nodeIds.map((nodeId) => devtools.send('CSS.getPlatformFontsForNode', { nodeId })),
  )
  await devtools.detach()
  return used.flatMap(({ fonts }) => fonts.map(({ familyName }) => familyName))
}

export type Taken = { pictures: string[]; fonts: string[]; failed: { id: string; why: string }[] }

/** Takes every picture of these states into a folder. Two pages at a time: one for each core of a small machine. */
export const take = async (
  browser: Browser,
  { states, address, folder }: { states: readonly State[]; address: string; folder: string },
): Promise<Taken> => {
  const taken: Taken = { pictures: [], fonts: [], failed: [] }
  const fonts = new Set<string>()
  const left = [...states]
  const work = async () => {
    const context = await browser.newContext({
      baseURL: address,
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      deviceScaleFactor: 1,
      viewport: { width: 360, height: heights[360] },
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    await page.addInitScript(makeStill, takenAt)
    await beginAnew(page)
    for (let state = left.shift(); state; state = left.shift()) {
      await page.setViewportSize({ width: 360, height: heights[360] })
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      const why = await openState(page, state).catch((error: unknown) => String(error))
      if (why) {
        taken.failed.push({ id: state.id, why })
        continue
      }
      if (state.id.endsWith('/default')) for (const font of await fontsOf(page)) fonts.add(font)
      for (const width of widths) {
        for (const theme of themes) {
          const name = pictureOf(state, width, theme)
          const file = join(folder, name)
          await mkdir(dirname(file), { recursive: true })
          await writeFile(file, await shoot(page, width, theme))
          taken.pictures.push(name)
        }
      }
    }
    await context.close()
  }
  await Promise.all([work(), work()])
  return { pictures: taken.pictures.sort(), fonts: [...fonts].sort(), failed: taken.failed }
}
