import { expect, test } from '@playwright/test'
import { type BlankSite, startBlankSite } from './fence/blank-site.ts'
import { type Planted, said, stored, visited } from './fence/planted.ts'
import { sent } from './fence/planted-sent.ts'
import { disguised, shown } from './fence/planted-shown.ts'
import { createFence } from './fence.ts'

let site: BlankSite

test.beforeAll(async () => {
  site = await startBlankSite()
})
test.afterAll(() => site.close())
test.beforeEach(async ({ page }) => {
  // The fence watches from the next document on.
  await page.goto(site.origin)
})

const tables: Record<string, Planted[]> = { stored, visited, said, shown, sent, disguised }

for (const [name, rows] of Object.entries(tables)) {
  test(`finds every PIN that is ${name} where none may be`, async ({ context, page }) => {
    const fence = await createFence(context)
    for (const [at, [place, what, plant]] of rows.entries()) {
      const pin = `6${String(at).padStart(2, '0')}9`
      fence.add({ value: pin, what })
      await page.goto(site.origin)
      await plant(page, pin)
      const places = async () =>
        (await fence.leaks()).filter((leak) => leak.what === what).map((leak) => leak.place)
      await expect.soft.poll(places, { message: `${place}: ${what}` }).toContain(place)
    }
  })
}

test('finds words and dates as well', async ({ context, page }) => {
  const fence = await createFence(context)
  fence.add({ value: '1988-04-17', what: 'the birth date' })
  fence.add({ value: 'Amber coast', what: 'the memorable word' })
  fence.add({ value: 'street-b', what: 'the street', offered: true })
  await page.goto(site.origin)
  await page.evaluate(() => {
    sessionStorage.setItem('one', 'born 17/4/1988')
    sessionStorage.setItem('two', JSON.stringify({ answer: 'amber COAST' }))
    sessionStorage.setItem('three', 'street-b')
  })
  const found = new Set((await fence.leaks()).map(({ what }) => what))
  expect([...found]).toEqual(['the birth date', 'the memorable word', 'the street'])
})

test('is silent where a PIN may be, and where digits only look like one', async ({ context, page }) => {
  const pin = '6392'
  const fence = await createFence(context)
  fence.add({ value: pin, what: 'the PIN' })
  fence.add({ value: 'street-b', what: 'the street', offered: true })
  await page.goto(site.origin)
  await page.evaluate(() => {
    document.body.setHTMLUnsafe(`<label>PIN <input></label>
      <label>Hazel Row <input type="radio" name="street" value="street-b"></label>
      <aside data-mock-panel>Try 6392 <b title="6392"></b></aside>
      <svg><path d="M1 6392 63 92${' 10.5 12'.repeat(20)}"/></svg>
      <output data-revealed></output>
      <p>163921 times, 639 of 392, since 2026-11-23T06:39:21.639Z</p>`)
    const shownFor = document.querySelector('[data-revealed]')
    shownFor?.append('6392')
    shownFor?.remove()
    sessionStorage.setItem('key', '0f6392ab-6392-4c1d-8e2f-6392ab6392ab')
    sessionStorage.setItem('token', 'eyJhbGciOiJSU0EifQ.Qm9k6392xTz1aB7cD3eF9gH2iJ5kL8mN0.pQ4rS6tU')
  })
  await page.evaluate(() => fetch('/anything', { method: 'POST', body: 'sealed' }))
  await page.getByLabel('PIN').fill(pin)
  await page.getByLabel('Hazel Row').check()
  expect(await fence.leaks()).toEqual([])
})
