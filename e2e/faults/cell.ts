import type { Browser, BrowserContext, Page, Request, Route } from '@playwright/test'
import { apiBase, type EndpointName, endpoints } from '../../src/contract/endpoints.ts'
import type { Driver } from '../drivers/driver.ts'
import { httpDriver } from '../drivers/http.ts'
import { mockPeople } from '../fixtures/people.ts'
import { timeOutByTimers } from '../fixtures/with-driver.ts'
import { screensOf } from '../pages/pages.ts'
import { type FaultName, faultOf, isRefusal, type Real } from './faults.ts'
import { createHolder } from './holder.ts'
import { journeys, type Way } from './journeys.ts'
import { faultsOf } from './judge.ts'
import { readScreen, type Screen } from './screen.ts'

export type Cell = {
  call: EndpointName
  fault: FaultName
  /** What is wrong; empty when nothing is. */
  wrong: string[]
  screen: Pick<Screen, 'path' | 'headings' | 'dialog' | 'alerts' | 'steps' | 'text'>
}

/** The addresses of the app and of its issuer. */
type Place = { app: string; issuer: string }

/** ms, 25 s in total. In each of the first three the page tries again. In the fourth its time limit ends. */
const steps = [600, 1600, 3200, 14_900, 4_700]

/** ms of real time, for work that the test's clock does not move: keys, encryption, fetching code. */
const patience = 10_000

/** Waits until something is true, but no longer than `patience`. Meanwhile the page continues its work. */
const waitUntil = async (page: Page, isTrue: () => boolean) => {
  const end = performance.now() + patience
  while (!isTrue() && performance.now() < end) await page.evaluate(() => undefined)
}

/** The browser's own messages about a call that failed or was forbidden. */
const ofTheBrowser = /^Failed to load resource|Content Security Policy|^Fetch API cannot load|CORS policy/

const watchErrors = (page: Page) => {
  const errors: string[] = []
  page.on('console', (message) => {
    if (/^(error|warning)$/.test(message.type()) && !ofTheBrowser.test(message.text()))
      errors.push(message.text().slice(0, 300))
  })
  page.on('pageerror', (error) => errors.push(`not caught: ${error.message.slice(0, 300)}`))
  return errors
}

/** @returns a function that waits until no request is open, except those that a fault never answers */
const watchTraffic = (page: Page, held: ReadonlySet<Request>) => {
  const open = new Set<Request>()
  page.on('request', (request) => open.add(request))
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
  return () => waitUntil(page, () => [...open].every((request) => held.has(request)))
}

const patternOf = (name: EndpointName) =>
  new RegExp(`${apiBase}${endpoints[name].path.replace(/:\w+/g, '[^/]+')}$`)

/** Sends the page's request to the issuer from this process, so that a lost answer sets no cookie in the browser. */
const askIssuer = async (route: Route, { app, issuer }: Place): Promise<Real> => {
  const request = route.request()
  const { host: _host, 'content-length': _length, ...headers } = await request.allHeaders()
  const response = await fetch(request.url().replace(app, issuer), {
    method: request.method(),
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(':'))),
    body: request.postData(),
  })
  const {
    'content-length': _size,
    'transfer-encoding': _coding,
    ...told
  } = Object.fromEntries(response.headers)
  return { status: response.status, headers: told, body: await response.text() }
}

/** Adds the fault to the call. Counts how often the call meets it, and how often the issuer acts nevertheless. */
const plant = async (page: Page, name: EndpointName, fault: FaultName, place: Place, held: Set<Request>) => {
  const count = { met: 0, acted: 0 }
  await page.route(patternOf(name), async (route) => {
    if (route.request().method() !== endpoints[name].method) return route.fallback()
    count.met += 1
    if (fault === 'time-out') held.add(route.request())
    const ask = async () => {
      const real = await askIssuer(route, place)
      if (real.status < 300) count.acted += 1
      return real
    }
    // This fails when the page has stopped waiting for the call, which is allowed.
    await faultOf(fault)
      .meet({ route, name, again: count.met > 1, ask })
      .catch(() => undefined)
  })
  return count
}

/** Lets 25 s pass for the page and for the issuer. Calls are answered between the steps. */
const live = async (page: Page, driver: Driver, calm: () => Promise<void>) => {
  for (const ms of steps) {
    await calm()
    await Promise.all([driver.pass(ms), page.clock.runFor(ms)])
  }
  await calm()
  // Loading code and making keys take real time, and a screen is drawn a moment after the answer.
  await page
    .waitForFunction(() => !document.querySelector('[aria-busy="true"], [data-busy]'), null, {
      timeout: 1500,
    })
    .catch(() => undefined)
}

const playIn = async (page: Page, place: Place, call: EndpointName, fault: FaultName) => {
  const { scenario, reach, press, byItself, given = async () => null } = journeys[call]
  const context = page.context()
  const driver = httpDriver(place.issuer, context)
  await driver.begin(scenario)
  const scene = mockPeople(scenario)
  const holder = createHolder(place.issuer, scene)
  await context.clearCookies()
  await context.addCookies([
    { ...(await holder.logIn()), url: place.app, httpOnly: true, sameSite: 'Strict' },
  ])
  page.setDefaultTimeout(patience)
  const errors = watchErrors(page)
  const held = new Set<Request>()
  const calm = watchTraffic(page, held)
  const way: Way = { page, screens: screensOf(page), scene, driver, holder }

  await reach(way)
  await calm()
  const before = await readScreen(page)
  const givenBefore = await given(way)
  const count = await plant(page, call, fault, place, held)
  await press(way)
  await waitUntil(page, () => byItself === true || count.met > 0)
  await live(page, driver, calm)
  const after = await readScreen(page)
  const wrong = faultsOf({
    name: call,
    before,
    after,
    given: { before: givenBefore, after: await given(way) },
    refused: isRefusal(fault),
    acted: count.acted > 0,
    issuer: await driver.look(),
    errors,
  })
  return { wrong: count.met === 0 ? ['the call was never made', ...wrong] : wrong, after }
}

/** Opens a browser context for all cells of one call. Their pages share the cache, so code is fetched once. */
export const openContext = async (browser: Browser, place: Place): Promise<BrowserContext> => {
  const context = await browser.newContext({ baseURL: place.app })
  await context.clock.install()
  await context.addInitScript(timeOutByTimers)
  return context
}

/** Plays one cell: starts the scenario from its beginning, in a new tab. */
export const playCell = async (
  context: BrowserContext,
  place: Place,
  call: EndpointName,
  fault: FaultName,
): Promise<Cell> => {
  const page = await context.newPage()
  try {
    const { wrong, after } = await playIn(page, place, call, fault)
    const { path, headings, dialog, alerts, steps, text } = after
    const short = (words: string) => words.slice(0, 600)
    const screen = { path, headings, dialog, alerts: alerts.map(short), steps, text: short(text) }
    return { call, fault, wrong, screen }
  } finally {
    await page.close()
  }
}
