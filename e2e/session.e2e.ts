import type { Page } from '@playwright/test'
import { paths } from '../src/paths.ts'
import { doorsOf } from './doors.ts'
import { expect, test } from './fixtures.ts'

const card = 'everyday'
const minute = 60_000

const dialogOf = (page: Page) => {
  const dialog = page.getByRole('dialog', { name: 'Are you still there?' })
  return {
    dialog,
    spoken: dialog.getByRole('status'),
    stay: dialog.getByRole('button', { name: 'Stay logged in' }),
    final: page.getByRole('dialog', { name: 'Your time is nearly up' }),
    carryOn: page.getByRole('button', { name: 'Carry on until then' }),
  }
}

/** The page's clock and the mock issuer's behind it, from now on in the test's hands; they go on by themselves, too. */
const takeClock = async (page: Page) => {
  await page.clock.install()
  return { jump: (ms: number) => page.clock.fastForward(ms), run: (ms: number) => page.clock.runFor(ms) }
}

/** Somebody turns to the window again. */
const focusWindow = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('focus')))

test.describe('a session about to end', () => {
  test.use({ scenario: 'session-expiring' })

  test('is warned of a minute before, and one action keeps it, ten times and more', async ({
    page,
    enter,
    screens,
    calls,
  }) => {
    const { dialog, stay } = dialogOf(page)
    const clock = await takeClock(page)
    await enter(paths.pin(card))
    await expect(screens.pin.heading).toBeVisible()
    for (let time = 1; time <= 12; time++) {
      await clock.jump(8_000)
      await expect(dialog, 'more than a minute is left').toBeHidden()
      await clock.jump(4_000)
      await expect(stay, `warning ${time}`).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(dialog).toBeHidden()
    }
    expect(calls('POST /session/extend')).toBe(12)
    await expect(screens.pin.heading).toBeVisible()
  })

  test('counts down in sight, and aloud only now and then', async ({ page, enter, screens }) => {
    const { dialog, spoken } = dialogOf(page)
    const clock = await takeClock(page)
    await enter(paths.pin(card))
    await expect(screens.pin.heading).toBeVisible()
    await clock.jump(11_000)
    await expect(dialog).toBeVisible()
    await spoken.evaluate((node) => {
      const said: string[] = [node.textContent ?? '']
      new MutationObserver(() => said.push(node.textContent ?? '')).observe(node, {
        characterData: true,
        childList: true,
        subtree: true,
      })
      Object.assign(window, { said })
    })
    const shown = new Set<string>()
    for (let second = 0; second < 54; second++) {
      await clock.run(1_000)
      shown.add((await dialog.getByRole('paragraph').first().textContent()) ?? '')
    }
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said)
    expect(said.map((text) => /\d+/.exec(text)?.[0])).toEqual(['60', '30', '10'])
    expect(shown.size, 'the sight of it moves on').toBeGreaterThan(40)
  })

  test('clears a typed PIN within a second of its end, without a connection, and says so', async ({
    page,
    reachChoosePin,
    screens,
    scene,
    said,
    mock,
    context,
  }) => {
    const { frame, choosePin } = screens
    const { dialog } = dialogOf(page)
    const clock = await takeClock(page)
    await reachChoosePin()
    await choosePin.type(choosePin.pin, scene.goodPin)
    // Nothing was asked after this, so the end is 70 seconds from the last answer: read from the issuer itself.
    const ends = await page.evaluate(async () => {
      const answer = await fetch('/api/v1/session')
      const { session } = await answer.json()
      return Date.parse(session.idleEndsAt)
    })
    await mock.fail('readSession', { kind: 'offline', times: 'always' })
    await context.setOffline(true)
    said.expectStatus('lost')
    await page.evaluate(() => {
      new MutationObserver(() => {
        if (document.querySelector('input') || 'clearedAt' in window) return
        Object.assign(window, { clearedAt: Date.now() })
      }).observe(document.body, { childList: true, subtree: true })
    })
    const left = ends - (await page.evaluate(() => Date.now()))
    await clock.jump(left - 4_000)
    await expect(dialog).toBeVisible()
    await expect(choosePin.pin).toHaveValue(scene.goodPin)
    await expect(frame.heading).toHaveText('We’ve logged you out')
    await expect(frame.heading).toBeFocused()
    await expect(frame.notice('Your session ended, to keep your cards safe.')).toBeVisible()
    const clearedAt = await page.evaluate(() => (window as unknown as { clearedAt: number }).clearedAt)
    expect(clearedAt - ends).toBeGreaterThan(-1_000)
    expect(clearedAt - ends).toBeLessThan(1_000)
    await context.setOffline(false)
  })
})

test('the last end cannot be put off, and is said to be the last', async ({
  page,
  enter,
  screens,
  calls,
}) => {
  const { dialog, stay, final, carryOn } = dialogOf(page)
  const clock = await takeClock(page)
  await enter(paths.pin(card))
  await expect(screens.pin.heading).toBeVisible()
  let passed = 0
  const jump = async (ms: number) => {
    await clock.jump(ms)
    passed += ms
  }
  while (passed < 28 * minute) {
    await jump(4 * minute + 5_000)
    await stay.or(carryOn).waitFor()
    if (await carryOn.isVisible()) break
    await stay.click()
    await expect(dialog).toBeHidden()
  }
  expect(calls('POST /session/extend')).toBeGreaterThan(5)
  if (!(await carryOn.isVisible())) await jump(29 * minute + 5_000 - passed)
  await expect(final).toBeVisible()
  await expect(stay).toHaveCount(0)
  await carryOn.click()
  await expect(final).toBeHidden()
  await expect(screens.pin.choose, 'and the way is free to finish').toBeEnabled()
  await clock.jump(30 * minute - passed + 5_000)
  await expect(screens.frame.heading).toHaveText('We’ve logged you out')
})

test('logging in again leads back, to a step the issuer allows', async ({
  page,
  reachChoosePin,
  screens,
  scene,
}) => {
  const clock = await takeClock(page)
  await reachChoosePin()
  await clock.jump(6 * minute)
  await expect(screens.frame.heading).toHaveText('We’ve logged you out')
  await page.getByRole('link', { name: 'Log in again' }).click()
  await screens.signIn.signIn(scene.signIn)
  await expect(screens.identity.heading, 'the proof of identity went with the session').toBeFocused()
  await expect(page).toHaveURL(new RegExp(`${paths.identity(card)}\\?why=`))
})

test.describe('a return address that is not ours leads to the cards', () => {
  test('after the log-in that follows an end', async ({ baseURL, page, open, screens, scene }) => {
    const hostile = [
      'https://evil.example/cards',
      '\\\\evil.example',
      '/cards\t//evil.example',
      'data:text/html,<script>alert(1)</script>',
    ]
    await open(paths.signedOut())
    for (const from of hostile) {
      await page.goto(paths.signedOut({ from, ended: 'expired' }))
      await page.getByRole('link', { name: 'Log in again' }).click()
      await screens.signIn.signIn(scene.signIn)
      await expect(page, from).toHaveURL(`${baseURL}/cards`)
      await screens.frame.logOut.click()
      await expect(screens.frame.heading).toHaveText('You’re logged out')
    }
  })

  test('in a tab that goes on by itself', async ({ baseURL, page, open, screens }) => {
    const hostile = [
      '//evil.example/cards',
      '/%2e%2e//evil.example',
      '/cards/..//evil.example',
      '/cards?next=https://evil.example',
      'javascript:alert(document.domain)',
      '/signed-out?from=/cards',
    ]
    await open(paths.signIn())
    for (const from of hostile) {
      await page.goto(paths.signIn({ from }))
      await expect(screens.signIn.heading).toBeVisible()
      await page.evaluate(() => globalThis.yourPinMock?.signInAs())
      await focusWindow(page)
      await expect(page, from).toHaveURL(`${baseURL}/cards`)
      await page.evaluate(() => globalThis.yourPinMock?.reset())
    }
  })
})

test('an address cannot make up how a session ended', async ({ page, open, screens }) => {
  await open('/signed-out?ended=%3Cb%3Ehacked')
  await expect(screens.frame.heading).toHaveText('You’re logged out')
  await expect(page.getByText('hacked')).toHaveCount(0)
})

test('a change at a cash machine shows at the next look, without a reload', async ({
  page,
  enter,
  screens,
  secrets,
  scene,
  mock,
}) => {
  await enter(paths.pin(card))
  await expect(screens.pin.heading).toBeVisible()
  await expect(screens.frame.notice('has no PIN yet')).toBeVisible()
  await page.evaluate(() => Object.assign(window, { sameDocument: true }))
  await screens.pin.choose.focus()
  await page.mouse.wheel(0, 200)
  const stands = await page.evaluate(() => window.scrollY)

  const doors = doorsOf(mock, secrets)
  await doors.insert(card)
  await doors.option('choose')
  await doors.machinePin(scene.goodPin)
  expect(await doors.machinePin(scene.goodPin)).toContain('done.set')
  await expect(screens.frame.notice('has no PIN yet')).toBeVisible()

  await focusWindow(page)
  await expect(screens.frame.notice(/Chosen at a cash machine/)).toBeVisible()
  await expect(screens.pin.choose, 'the focus stays').toBeFocused()
  expect(await page.evaluate(() => window.scrollY), 'the page stands still').toBe(stands)
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true)
})

test('a look without a connection leaves the screen as it is', async ({
  page,
  enter,
  screens,
  said,
  mock,
}) => {
  await enter(paths.pin(card))
  await expect(screens.pin.heading).toBeVisible()
  await mock.fail('readCard', { kind: 'offline', times: 1 })
  said.expectStatus('lost')
  const asked = page.waitForEvent('requestfailed')
  await screens.frame.hide()
  await screens.frame.comeBack()
  await asked
  await expect(screens.pin.choose).toBeVisible()
  await expect(screens.pin.heading).toBeVisible()
})
