import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import type { State } from '../mocks/states-type.ts'
import { makeStill, takenAt } from './shots-still.ts'
import { openState } from './states.ts'

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

/**
 * Gives a state a window in which all of it can be seen: what is further down is drawn only once it comes into sight.
 * Where something lies over the page, the window is a person's.
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

/** A state as it looks now. */
const shoot = async (page: Page, theme: Theme): Promise<Buffer> => {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  await drawn(page)
  return page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' })
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

/** Takes every picture of one state. Out: their names, and the fonts of a screen as it usually looks. */
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

/** ms in which a state must be photographed, on a machine with much else to do. */
const patience = 90_000

const inTime = async <T>(work: Promise<T>): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the browser does not answer')), patience)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Takes every picture of these states into a folder. Two browsers at a time: one for each core of a small machine. */
export const take = async (
  launch: () => Promise<Browser>,
  { states, ...place }: Place & { states: readonly State[] },
): Promise<Taken> => {
  const taken: Taken = { pictures: [], fonts: [], failed: [] }
  const left = [...states]
  const once = async (page: Page, state: State) => {
    const { pictures, fonts } = await inTime(takeState(page, state, place.folder))
    taken.pictures.push(...pictures)
    taken.fonts.push(...fonts)
  }
  const work = async () => {
    let browser = await launch()
    let page = await openPage(browser, place)
    for (let state = left.shift(); state; state = left.shift()) {
      try {
        await once(page, state)
      } catch {
        // What the browser is at, nobody knows: it may even not end. A state that is to blame fails in another, too.
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
  return { pictures: taken.pictures.sort(), fonts: [...new Set(taken.fonts)].sort(), failed: taken.failed }
}
