import { paths } from '../src/paths.ts'
import { test } from './fixtures.ts'

// Each of these passes until its end, and fails there, as it must.

test.fail('a secret that is left somewhere fails the test', async ({ open, page, secrets }) => {
  await open(paths.help())
  secrets.add({ value: '6392', what: 'the PIN' })
  await page.evaluate(() => sessionStorage.setItem('draft', '6392'))
})

test.fail('a warning in the console fails the test', async ({ open, page }) => {
  await open(paths.help())
  await page.evaluate(() => console.warn('Something is off.'))
})

test.fail('an error that nobody caught fails the test', async ({ open, page }) => {
  await open(paths.help())
  await page.evaluate(() => void Promise.reject(new Error('Nobody cares.')))
})

test.fail('a refusal that nobody announced fails the test', async ({ open, screens, scene }) => {
  await open(paths.signIn())
  await screens.signIn.signIn({ ...scene.signIn, password: 'not-the-password' })
  await screens.frame.notice('You have 4 more tries.').waitFor()
})

test.fail('an announced refusal that did not come fails the test', async ({ open, said }) => {
  await open(paths.help())
  said.expectStatus(401)
})
