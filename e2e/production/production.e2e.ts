import type { Page, Response } from '@playwright/test'
import { paths } from '../../src/paths.ts'
import { expect, test } from '../fixtures/fixtures.ts'

/** Texts that identify a part of the code. No other part contains the text, and a minifier does not change it. */
const marks = { forms: /shouldUnregister/, encryption: /JWE Protected/, choosePin: /data-1p-ignore/ }

/**
 * Records the scripts that a page fetches.
 * @returns a function that counts the scripts with a mark
 */
const recordScripts = (page: Page) => {
  const responses: Response[] = []
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js')) responses.push(response)
  })
  const texts = () => Promise.all(responses.map((response) => response.text()))
  return async (mark: RegExp) => (await texts()).filter((text) => mark.test(text)).length
}

test('the browser refuses to submit a form, and to turn text into markup', async ({
  page,
  screens,
  said,
}) => {
  await page.goto(paths.help())
  await screens.frame.heading.waitFor()
  said.expectWords(
    /violates .* "form-action 'none'"|requires 'TrustedHTML' assignment|violates .*trusted-types 'none'/,
  )
  await page.evaluate(() => {
    const form = document.body.appendChild(document.createElement('form'))
    form.appendChild(Object.assign(document.createElement('input'), { name: 'pin', value: 'abc' }))
    const refused = new Promise((resolve) => document.addEventListener('securitypolicyviolation', resolve))
    form.submit()
    return refused.then(() => undefined)
  })
  // Playwright still waits for the page that the browser refused to open, so a script in the page reads the address.
  expect(await page.evaluate(() => location.pathname + location.search)).toBe(paths.help())

  const refused = await page.evaluate(() => {
    const tryTo = (what: () => void) => {
      try {
        what()
        return 'allowed'
      } catch (error) {
        return error instanceof TypeError ? 'refused' : String(error)
      }
    }
    type Factory = { createPolicy: (name: string, rules: object) => unknown }
    const { trustedTypes } = window as unknown as { trustedTypes: Factory }
    return {
      markup: tryTo(() => Object.assign(document.createElement('p'), { innerHTML: '<b>' })),
      policy: tryTo(() => trustedTypes.createPolicy('own', { createHTML: (text: string) => text })),
    }
  })
  expect(refused).toEqual({ markup: 'refused', policy: 'refused' })
})

test('the session is in a cookie that scripts cannot read, and logging out removes the cookie', async ({
  page,
  enter,
  screens,
  context,
}) => {
  await enter('/')
  const cookies = await context.cookies()
  expect(cookies.map(({ httpOnly, sameSite }) => [httpOnly, sameSite])).toEqual([[true, 'Strict']])
  expect(await page.evaluate(() => document.cookie)).toBe('')
  await screens.frame.logOut.click()
  await expect(screens.frame.heading).toHaveText('You’re logged out')
  expect(await context.cookies()).toEqual([])
  await page.goto(paths.cards())
  await expect(screens.signIn.heading).toBeVisible()
})

test('pressing Enter before the script arrives submits nothing and puts nothing into the address', async ({
  page,
  screens,
  scene,
}) => {
  const requests: string[] = []
  let letThrough = () => {}
  const held = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await page.route(/\/assets\/.*\.js$/, async (route) => {
    await held
    await route.continue()
  })
  page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`))
  await page.goto(paths.identity('everyday'), { waitUntil: 'commit' })
  await page.locator('#root > *').first().waitFor({ state: 'attached' })
  await page.keyboard.press('Tab')
  await page.keyboard.type(scene.goodPin)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(paths.identity('everyday'))
  expect(requests.filter((request) => !/^GET \/(assets|brands)\//.test(request))).toEqual([
    `GET ${paths.identity('everyday')}`,
  ])
  await expect(page.locator('form, input'), 'the static page has nothing to submit').toHaveCount(0)

  letThrough()
  await expect(screens.signIn.userId).toHaveValue('')
  await expect(page).toHaveURL(paths.signIn({ from: paths.identity('everyday'), why: 'sign-in-first' }))
  await expect(screens.frame.nav).toBeHidden()
})

test('the code to choose a PIN is fetched only when the questions are asked', async ({
  page,
  screens,
  scene,
}) => {
  const { cards, pin, identity } = screens
  // Logs in without the form, because the form would fetch code that the next screens do not need.
  await page.request.post('/api/v1/session', { data: scene.signIn })
  const scriptsWith = recordScripts(page)
  await page.goto(paths.cards(), { waitUntil: 'networkidle' })
  await cards.card('Everyday').click()
  await expect(pin.heading).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(await scriptsWith(/createElement/), 'scripts were fetched').toBeGreaterThan(0)
  for (const mark of Object.values(marks)) expect(await scriptsWith(mark), String(mark)).toBe(0)

  await pin.choose.click()
  await expect(identity.heading).toBeVisible()
  await expect.poll(() => scriptsWith(marks.choosePin)).toBe(1)
  expect(await scriptsWith(marks.forms)).toBe(1)
  await expect(identity.heading, 'before anything was answered').toBeVisible()
})

test('when the app cannot start, the page says so and offers to load again', async ({
  page,
  screens,
  said,
}) => {
  said.expectStatus(500)
  said.expectWords(/The brand did not load: .*brand\.json answered 500/)
  await page.route('**/brand.json', (route) => route.fulfill({ status: 500 }), { times: 2 })
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: 'We couldn’t load this page' })).toBeVisible()
  await page.getByRole('link', { name: 'Load again' }).click()
  await expect(screens.signIn.heading).toBeVisible()
})
