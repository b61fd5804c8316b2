import type { Page } from '@playwright/test'
import { paths } from '../src/paths.ts'
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

test.describe('a session about to end', () => {
  test.use({ scenario: 'session-expiring' })

  test('is warned of a minute before, and one action keeps it, ten times and more', async ({
    page,
    enter,
    screens,
    calls,
    clock,
  }) => {
    const { dialog, stay } = dialogOf(page)
    await page.clock.install()
    await enter(paths.pin(card))
    await expect(screens.pin.heading).toBeVisible()
    for (let time = 1; time <= 12; time++) {
      await clock.pass({ seconds: 8 })
      await expect(dialog, 'more than a minute is left').toBeHidden()
      await clock.pass({ seconds: 4 })
      await expect(stay, `warning ${time}`).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(dialog).toBeHidden()
    }
    expect(calls('POST /session/extend')).toBe(12)
    await expect(screens.pin.heading).toBeVisible()
  })

  test('counts down in sight, and aloud only now and then', async ({ page, enter, screens, clock }) => {
    const { dialog, spoken } = dialogOf(page)
    await page.clock.install()
    await enter(paths.pin(card))
    await expect(screens.pin.heading).toBeVisible()
    await clock.pass({ seconds: 11 })
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
    // From here on time passes only as it is told to, however slow the machine is.
    await clock.pause()
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 100))
    const shown = new Set<string>()
    for (let second = 0; second < 51; second++) {
      await clock.run({ seconds: 1 })
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
    faults,
    context,
    clock,
  }) => {
    const { frame, choosePin } = screens
    const { dialog } = dialogOf(page)
    await page.clock.install()
    await reachChoosePin()
    await choosePin.type(choosePin.pin, scene.goodPin)
    // Nothing was asked after this, so the end is 70 seconds from the last answer: read from the issuer itself.
    const ends = await page.evaluate(async () => {
      const answer = await fetch('/api/v1/session')
      const { session } = await answer.json()
      return Date.parse(session.idleEndsAt)
    })
    await faults.set('readSession', { kind: 'offline', times: 'always' })
    await context.setOffline(true)
    said.expectStatus('lost')
    await page.evaluate(() => {
      new MutationObserver(() => {
        if (document.querySelector('input') || 'clearedAt' in window) return
        Object.assign(window, { clearedAt: Date.now() })
      }).observe(document.body, { childList: true, subtree: true })
    })
    const left = ends - (await page.evaluate(() => Date.now()))
    await clock.pass({ ms: left - 4_000 })
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
  clock,
}) => {
  const { dialog, stay, final, carryOn } = dialogOf(page)
  await page.clock.install()
  await enter(paths.pin(card))
  await expect(screens.pin.heading).toBeVisible()
  let passed = 0
  const jump = async (ms: number) => {
    await clock.pass({ ms: ms })
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
  await clock.pass({ ms: 30 * minute - passed + 5_000 })
  await expect(screens.frame.heading).toHaveText('We’ve logged you out')
})
