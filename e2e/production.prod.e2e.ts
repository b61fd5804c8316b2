import type { Page, Response } from '@playwright/test'
import { paths } from '../src/paths.ts'
import { expect, test } from './fixtures.ts'

/** Where some code is, told by words that only it has and no minifier changes. */
const marks = { forms: /shouldUnregister/, encryption: /JWE Protected/, choosePin: /data-1p-ignore/ }

/** The scripts that were fetched, with what is in them. */
const recordScripts = (page: Page) => {
  const responses: Response[] = []
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js')) responses.push(response)
  })
  const texts = () => Promise.all(responses.map((response) => response.text()))
  return async (mark: RegExp) => (await texts()).filter((text) => mark.test(text)).length
}

test('the whole journey against an issuer over HTTP, under the policy that forbids forms to submit', async ({
  page,
  enter,
  screens,
  scene,
  said,
  issuer,
}) => {
  const { cards, pin, identity, choosePin, done, frame } = screens
  await enter('/')
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]')
  await expect(policy).toHaveAttribute('content', /form-action 'none'/)
  await expect(policy).toHaveAttribute('content', /require-trusted-types-for 'script'/)
  await cards.card('Everyday').click()
  await pin.choose.click()
  await identity.pass(scene)
  await choosePin.setPin(scene.goodPin)
  await expect(done.heading).toBeFocused()
  await expect(frame.notice('You’ll be asked to sign, not for your PIN.')).toBeVisible()
  await page.reload()
  await expect(done.heading).toBeVisible()
  expect(said.lines()).toEqual([])

  expect((await issuer.outbox()).map(({ kind }) => kind)).toEqual(['pin-chosen', 'pin-chosen'])
})

test('no form can submit by itself', async ({ page, screens, said }) => {
  await page.goto(paths.help())
  await screens.frame.heading.waitFor()
  said.expectWords(/violates .* "form-action 'none'"/)
  await page.evaluate(() => {
    const form = document.body.appendChild(document.createElement('form'))
    form.appendChild(Object.assign(document.createElement('input'), { name: 'pin', value: 'abc' }))
    const refused = new Promise((resolve) => document.addEventListener('securitypolicyviolation', resolve))
    form.submit()
    return refused.then(() => undefined)
  })
  // Playwright still waits for the page that the browser refused to open: it has to be asked directly.
  expect(await page.evaluate(() => location.pathname + location.search)).toBe(paths.help())
})

test('an answer that a gateway loses ends as done, and sets once', async ({
  reachChoosePin,
  screens,
  page,
  scene,
  said,
  issuer,
}) => {
  await reachChoosePin()
  const lost = { status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }
  await page.route(
    '**/cards/everyday/pin',
    async (route) => {
      await route.fetch()
      await route.fulfill(lost)
    },
    { times: 1 },
  )
  said.expectStatus(502)
  await screens.choosePin.setPin(scene.goodPin)
  await expect(screens.done.heading).toBeVisible()
  expect(await issuer.outbox()).toHaveLength(2)
})

test('the session is in a cookie that no script sees, and ends with it', async ({
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

test('Enter before the script arrives submits nothing and puts nothing into the address', async ({
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
})

test('each screen fetches only the code it needs', async ({ context, enter, screens }) => {
  await enter('/')
  for (const [path, heading] of [
    [paths.cards(), 'Your cards'],
    [paths.pin('everyday'), 'Your PIN'],
  ] as const) {
    const page = await context.newPage()
    const scriptsWith = recordScripts(page)
    await page.goto(path, { waitUntil: 'networkidle' })
    await expect(page.getByRole('heading', { level: 1, name: heading, exact: true })).toBeVisible()
    expect(await scriptsWith(/createElement/), 'scripts were fetched').toBeGreaterThan(0)
    for (const mark of Object.values(marks)) expect(await scriptsWith(mark), `${heading}: ${mark}`).toBe(0)
    await page.close()
  }
  await expect(screens.cards.heading).toBeVisible()
})

test('the next screen’s code arrives while the questions are answered', async ({ page, enter, screens }) => {
  await enter(paths.pin('everyday'))
  const scriptsWith = recordScripts(page)
  await screens.pin.choose.click()
  await expect(screens.identity.heading).toBeVisible()
  await expect.poll(() => scriptsWith(marks.forms)).toBeLessThanOrEqual(1)
  await expect.poll(() => scriptsWith(marks.choosePin)).toBe(1)
  await expect(screens.identity.heading, 'before anything was answered').toBeVisible()
})

test('a start that fails says so and offers to load again', async ({ page, screens, said }) => {
  said.expectStatus(500)
  await page.route('**/brand.json', (route) => route.fulfill({ status: 500 }), { times: 2 })
  await page.goto('/')
  await expect(page.getByText('We couldn’t load this page.')).toBeVisible()
  await page.getByRole('link', { name: 'Load again' }).click()
  await expect(screens.signIn.heading).toBeVisible()
})
