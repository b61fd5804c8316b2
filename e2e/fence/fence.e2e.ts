import { expect } from '@playwright/test'
import { test } from '../fixtures/with-site.ts'
import { type BlankSite, startBlankSite } from './blank-site.ts'
import { createFence } from './fence.ts'
import { type Planted, said, sent, stored, visited } from './planted.ts'
import { disguised, shown } from './planted-shown.ts'

let site: BlankSite

test.beforeAll(async () => {
  site = await startBlankSite()
})
test.afterAll(() => site.close())

const tables: Record<string, Planted> = {
  stored,
  visited,
  'said and sent': { ...said, ...sent },
  shown,
  disguised,
}

for (const [name, table] of Object.entries(tables)) {
  test(`the fence finds every planted PIN: ${name}`, async ({ context, page }) => {
    const fence = await createFence(context)
    await page.goto(site.origin)
    const rows = Object.entries(table).flatMap(([place, plants]) =>
      Object.entries(plants).map(([how, plant]) => ({ place, what: `${place}: ${how}`, plant })),
    )
    for (const [at, { what, plant }] of rows.entries()) {
      const pin = `6${String(at).padStart(2, '0')}9`
      fence.add({ value: pin, what })
      await plant(page, pin)
      // Some places are read only by this call, and the next row may empty them.
      await fence.leaks()
    }
    const missed = async () => {
      const leaks = await fence.leaks()
      const found = (row: { place: string; what: string }) =>
        leaks.some(({ place, what }) => place === row.place && what === row.what)
      return rows.filter((row) => !found(row)).map(({ what }) => what)
    }
    await expect.poll(missed).toEqual([])
  })
}

test('the fence finds words and dates too', async ({ context, page }) => {
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

test('the fence finds no leak when a PIN is only in allowed places', async ({ context, page }) => {
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
    history.replaceState({ usr: null, key: 'g6392cx3', idx: 0 }, '')
    sessionStorage.setItem('react-router-scroll-positions', '{"g6392cx3":0,"6a3b9c2d":63}')
    sessionStorage.setItem('key', '0f6392ab-6392-4c1d-8e2f-6392ab6392ab')
    sessionStorage.setItem('token', 'eyJhbGciOiJSU0EifQ.Qm9k6392xTz1aB7cD3eF9gH2iJ5kL8mN0.pQ4rS6tU')
  })
  await page.evaluate(() => fetch('/anything', { method: 'POST', body: 'sealed' }))
  await page.getByLabel('PIN').fill(pin)
  await page.getByLabel('Hazel Row').check()
  expect(await fence.leaks()).toEqual([])
})
