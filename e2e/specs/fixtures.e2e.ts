import { test } from '../fixtures/fixtures.ts'

// No line of these tests fails. The checks after the last line must fail.

test.beforeEach(async ({ page }) => {
  // The page does not matter, so it is an empty one of the same site.
  await page.route('/empty', (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Empty</h1>' }))
  await page.route('/refused', (route) => route.fulfill({ status: 401 }))
  await page.goto('/empty')
})

test.fail('a secret that is left in the storage fails the test', async ({ page, secrets }) => {
  secrets.add({ value: '6392', what: 'the PIN' })
  await page.evaluate(() => sessionStorage.setItem('draft', '6392'))
})

test.fail('a warning in the console fails the test', async ({ page }) => {
  await page.evaluate(() => console.warn('Something is off.'))
})

test.fail('an uncaught error fails the test', async ({ page }) => {
  await page.evaluate(() => void Promise.reject(new Error('Nobody cares.')))
})

test.fail('a refusal that the test did not announce fails the test', async ({ page }) => {
  await page.evaluate(() => fetch('/refused'))
})

test.fail('an announced refusal that did not happen fails the test', async ({ said }) => {
  said.expectStatus(401)
})
