import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, Page } from '@playwright/test'
import type { State } from '../../mocks/states/state.ts'
import { openState } from '../fixtures/states.ts'
import { makeStill, takenAt } from './still.ts'

export const widths = [360, 1280] as const
export const themes = ['light', 'dark'] as const

type Width = (typeof widths)[number]
type Theme = (typeof themes)[number]

/** The path of a picture in the folder of a run. Messages use it as the name of the picture. */
export const pictureOf = ({ id }: Pick<State, 'id'>, width: number, theme: string): string =>
  `${id}-${width}-${theme}.png`

/** px. A picture of a higher page ends here, because nobody reads a list of two hundred cards. */
const tallest = 4000
const heights = { 360: 740, 1280: 800 } as const

const drawn = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready
    // A container query reacts to a new size one frame later, so this waits for more than one frame.
    for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame)
  })

/**
 * Makes the window as high as the page, because the lower parts of a page are drawn only when they are visible. When
 * a dialog is open or the screen is busy, the window keeps its usual height.
 */
const makeRoom = async (page: Page, width: Width): Promise<void> => {
  await page.setViewportSize({ width, height: heights[width] })
  await drawn(page)
  const whole = await page.evaluate(() =>
    document.querySelector('dialog[open], main[aria-busy=true]') ? 0 : document.documentElement.scrollHeight,
  )
  if (whole <= heights[width]) return
  await page.evaluate(() => window.scrollTo(0, 0))
  await page.setViewportSize({ width, height: Math.min(whole, tallest) })
}

/** A picture of the page as it looks now. */
const shoot = async (page: Page, theme: Theme): Promise<Buffer> => {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  await drawn(page)
  return page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' })
}

/** The font families of a page. They differ from machine to machine. */
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

export type Taken = {
  chromium: string
  fonts: string[]
  pictures: string[]
  failed: { id: string; why: string }[]
}

type Place = { address: string; folder: string }

const openPage = async (browser: Browser, { address }: Place): Promise<Page> => {
  const page = await browser.newPage({
    baseURL: address,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    deviceScaleFactor: 1,
  })
  await page.addInitScript(makeStill, takenAt)
  return page
}

/**
 * Takes every picture of one state.
 * @returns the names of the pictures, and the fonts when this is the default state of a screen
 */
const takeState = async (page: Page, state: State, folder: string) => {
  await page.setViewportSize({ width: widths[0], height: heights[widths[0]] })
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  const why = await openState(page, state)
  if (why) throw new Error(why)
  const fonts = state.id.endsWith('/default') ? await fontsOf(page) : []
  const pictures: string[] = []
  for (const width of widths) {
    await makeRoom(page, width)
    for (const theme of themes) {
      const name = pictureOf(state, width, theme)
      const file = join(folder, name)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, await shoot(page, theme))
      pictures.push(name)
    }
  }
  return { pictures, fonts }
}

/** ms. The time limit for all pictures of one state, on a busy machine. */
const patience = 90_000

const inTime = <T>(work: Promise<T>): Promise<T> => {
  const late = pause(patience, null, { ref: false }).then(() => {
    throw new Error('the browser does not answer')
  })
  return Promise.race([work, late])
}

/** Takes every picture of these states. Uses two browsers at a time: one for each core of a small machine. */
export const take = async (
  launch: () => Promise<Browser>,
  { states, ...place }: Place & { states: readonly State[] },
): Promise<Taken> => {
  const taken: Taken = { chromium: '', fonts: [], pictures: [], failed: [] }
  const left = [...states]
  const once = async (page: Page, state: State) => {
    const { pictures, fonts } = await inTime(takeState(page, state, place.folder))
    taken.pictures.push(...pictures)
    taken.fonts.push(...fonts)
  }
  const work = async () => {
    let browser = await launch()
    taken.chromium = browser.version()
    let page = await openPage(browser, place)
    for (let state = left.shift(); state; state = left.shift()) {
      try {
        await once(page, state)
      } catch {
        // The browser may hang and not even close, so a new browser tries the state again. When the second try fails
        // too, the state itself is broken.
        browser.close().catch(() => undefined)
        browser = await launch()
        page = await openPage(browser, place)
        await once(page, state).catch((error: unknown) => {
          taken.failed.push({ id: state.id, why: error instanceof Error ? error.message : String(error) })
        })
      }
    }
    await browser.close()
  }
  await Promise.all([work(), work()])
  return { ...taken, pictures: taken.pictures.sort(), fonts: [...new Set(taken.fonts)].sort() }
}
