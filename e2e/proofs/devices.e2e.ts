import type { Page } from '@playwright/test'
import { paths } from '../../src/paths.ts'
import { expect, test } from '../fixtures/fixtures.ts'
import { screensOf } from '../pages/pages.ts'
import { panelOf, studioOf } from '../pages/studio.ts'
import { violationsOf } from './axe.ts'
import { expectToFit } from './overflow.ts'

test.skip(({ site }) => site.orders !== 'page', 'The studio is part of the demo build.')

const at = {
  phone: '/studio/phone',
  machine: '/studio/cash-machine',
  shop: '/studio/shop',
  inbox: '/studio/inbox',
}

/** Opens a channel from the panel, in a new window next to the app. */
const openBeside = async (page: Page, name: string) => {
  const panel = panelOf(page)
  if ((await panel.handle.getAttribute('aria-expanded')) === 'false') await panel.handle.click()
  const [beside] = await Promise.all([page.waitForEvent('popup'), panel.channel(name).click()])
  return beside
}

test('a PIN is chosen with the keyboard on the phone, in a window beside the app', async ({
  page,
  open,
  secrets,
  scene,
  screens,
}) => {
  await open(paths.signIn())
  await screens.signIn.heading.waitFor()
  const beside = await openBeside(page, 'Phone')
  const { phone, world } = studioOf(beside, secrets)
  await expect(world).toContainText(
    'First PIN. It is the world of the app in the window that opened this one.',
  )
  await phone.call.focus()
  await beside.keyboard.press('Enter')
  await expect(phone.says('Enter the 15 digits on the front of your card.')).toBeVisible()
  await beside.keyboard.type('904177253')
  await expect(phone.says('9041 7725 3')).toBeVisible()
  await beside.keyboard.type('004868')
  await expect(phone.says(/^Enter your date of birth/)).toBeVisible()
  await phone.type('17041988', 'the birth date as it is keyed')
  await expect(phone.says(/security code on your card/)).toBeVisible()
  await beside.keyboard.type('5093')
  await expect(phone.says(/^Press 1 to choose your PIN/)).toBeVisible()
  await beside.keyboard.type('11')
  await expect(phone.says('Enter the 4 digits of your new PIN.')).toBeVisible()
  await phone.type('1704', 'a PIN that is refused')
  await phone.type('1704')
  await expect(phone.says('This PIN cannot be used (it is in your date of birth).')).toBeVisible()
  await phone.type(scene.goodPin)
  await expect(phone.says('Enter your new PIN once more.')).toBeVisible()
  await phone.type(scene.goodPin.slice(0, 2), 'the first half of a PIN')
  await expect(phone.entered(2)).toBeAttached()
  await beside.keyboard.type(scene.goodPin.slice(2))
  await expect(phone.says('Your PIN is set.')).toBeVisible()
  await beside.keyboard.press('Escape')
  await expect(phone.says('The call has ended.')).toBeVisible()

  await screens.signIn.signIn(scene.signIn)
  await expect(screens.frame.notice(/ by phone on /)).toBeVisible()
})

test('a device alone in its tab keeps its world after a reload, and shares it with the app', async ({
  page,
  open,
  secrets,
  screens,
  scene,
}) => {
  await open(at.machine)
  const { machine, world } = studioOf(page, secrets)
  await expect(world).toContainText('First PIN. It is the world of this tab.')
  await machine.insert.click()
  await machine.option('Choose your PIN').click()
  await machine.press(scene.goodPin)
  await expect(machine.entered(4)).toBeAttached()
  await machine.key('Enter').click()
  await expect(machine.says('Enter the new PIN once more.')).toBeVisible()
  await page.reload()
  await expect(machine.says('Enter a new PIN of 4 digits and press Enter.')).toBeVisible()
  for (const _once of ['new', 'confirm']) {
    await machine.press(scene.goodPin)
    await machine.key('Enter').click()
  }
  await expect(machine.says('Your PIN is set. It is on your chip now.')).toBeVisible()
  await machine.option('Take the card').click()
  await expect(machine.says('Take your card.')).toBeVisible()

  await page.getByRole('link', { name: 'The app' }).click()
  await screens.signIn.signIn(scene.signIn)
  await expect(screens.frame.notice(/ at a cash machine on /)).toBeVisible()
})

test.describe('a card with a PIN', () => {
  test.use({ scenario: 'change-pin' })

  test('is blocked by three wrong PINs in a shop, and the open inbox shows the messages', async ({
    page,
    open,
    secrets,
  }) => {
    await open(paths.signIn())
    const shopWindow = await openBeside(page, 'Shop')
    const inboxWindow = await openBeside(page, 'Inbox')
    const { shop } = studioOf(shopWindow, secrets)
    const { inbox } = studioOf(inboxWindow, secrets)
    await expect(inbox.messages).toHaveCount(0)
    await shop.insert.click()
    await expect(shop.says('£12.40. Enter your PIN.')).toBeVisible()
    for (const outcome of ['Tries left: 2.', 'Tries left: 1.', 'The PIN is blocked.']) {
      await shop.press('2850')
      await shop.key('Enter').click()
      await expect(shop.says(outcome)).toBeVisible()
    }
    await shop.insert.click()
    await expect(shop.says('Declined: the PIN is blocked.')).toBeVisible()
    await expect(inbox.messages).toHaveCount(2)
    await expect(inbox.messages.first()).toContainText('was entered three times in a shop')
  })
})

test.describe('a PIN that was changed by phone', () => {
  test.use({ scenario: 'changed-elsewhere' })

  test('is announced in an e-mail that opens the report in the app’s own window', async ({
    page,
    open,
    secrets,
  }) => {
    await open(paths.signIn())
    const beside = await openBeside(page, 'Inbox')
    const { inbox } = studioOf(beside, secrets)
    const [text, email] = [inbox.messages.nth(0), inbox.messages.nth(1)]
    await expect(text).toContainText('was changed by phone.')
    await expect(inbox.report(text)).toHaveCount(0)
    await inbox.report(email).click()
    // Nobody is logged in. The app may ask for a log-in first. Then the app's address contains the report's address.
    const isAsked = ({ pathname, search, searchParams }: URL) =>
      /^\/cards\/everyday\/report\?notice=./.test(searchParams.get('from') ?? `${pathname}${search}`)
    await page.waitForURL(isAsked)
    await screensOf(page, secrets).frame.heading.waitFor()
    await expect(studioOf(beside, secrets).world, 'after the app was loaded again').toContainText(
      'the app in the window',
    )
    await page.close()
    await expect(studioOf(beside, secrets).world).toContainText('It is the world of this tab now')
  })

  test('is announced in messages in the language of the tab', async ({ page, open, secrets }) => {
    await open(`${at.inbox}?lang=en-XA`)
    const { inbox } = studioOf(page, secrets)
    await expect(inbox.messages.first()).toHaveAttribute('lang', 'en-XA')
    await expect(inbox.messages.getByText('⟦Ŵë ñëvëř àšk föř ýöüř ÞÍÑ.').first()).toBeVisible()
  })
})

test.describe('every device', () => {
  test.use({ scenario: 'several-cards' })

  test('passes axe in both themes, and fits 320 px', async ({ page, open, secrets }) => {
    const { heading, phone, machine, shop } = studioOf(page, secrets)
    const looks = async (where: string) => {
      expect.soft(await violationsOf(page), where).toEqual([])
      await page.setViewportSize({ width: 320, height: 640 })
      await expectToFit(page, where)
      await page.setViewportSize({ width: 1280, height: 800 })
    }
    await open('/studio')
    await heading.waitFor()
    await looks('the list')

    await open(at.phone)
    await phone.call.click()
    await page.keyboard.type('90417725300486')
    await phone.entered(14).waitFor({ state: 'attached' })
    await looks('the phone')

    await open(at.machine)
    await machine.insert.click()
    await machine.option('Choose your PIN').waitFor()
    await looks('the cash machine')

    await open(at.shop)
    await looks('the shop before')
    await shop.insert.click()
    await shop.sign.click()
    await shop.says('Approved: £12.40.').waitFor()
    await looks('the shop')

    await open(`${at.inbox}?lang=en-XA`)
    await heading.waitFor()
    await looks('the inbox')
  })
})
