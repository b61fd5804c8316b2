import { expect, test } from '../fixtures/fixtures.ts'
import { violationsOf } from './axe.ts'
import { expectLargeTextToFit, expectNarrowToFit } from './overflow.ts'

test('when the brand has an unknown time zone, the page is not blank: it shows whom to call', async ({
  page,
  open,
  said,
}) => {
  said.expectWords(/helpline\.timeZone is "Mars\/Olympus": it must be the IANA name of a time zone/)
  await page.context().route('**/brand.json', async (route) => {
    const brand = await (await route.fetch()).json()
    await route.fulfill({ json: { ...brand, helpline: { ...brand.helpline, timeZone: 'Mars/Olympus' } } })
  })
  await open('/')
  const alert = page.getByRole('alert')
  await expect(alert.getByRole('heading', { level: 1 })).toHaveText('We couldn’t load this page')
  await expect(alert.getByText('For help with your PIN, call 01632 960 120')).toBeVisible()
  await expect(alert.getByText('If your card is lost or stolen, call 01632 960 129')).toBeVisible()
  await expect(alert).not.toContainText('%')
  for (const number of ['01632 960 120', '01632 960 129']) {
    const href = `tel:+44${number.slice(1).replaceAll(' ', '')}`
    await expect(page.getByRole('link', { name: number })).toHaveAttribute('href', href)
  }
  expect.soft(await violationsOf(page)).toEqual([])
  await expectNarrowToFit(page, 'the failed start')
  await expectLargeTextToFit(page, 'the failed start')
})
