import { paths } from '../src/paths.ts'
import { card, type Walk } from './walk-tools.ts'

/** Activating a card, looking at its PIN, unblocking it, reporting a change. */
export const actions = async (walk: Walk) => {
  const { page, enter, frame, pin, activate, identity, viewPin, unblock, report, stop, said, alert, faults } =
    walk
  await enter('activate-with-identity', paths.activate(card))
  await stop('activate')
  await activate.proceed.click()
  await frame.problems.waitFor()
  await stop('activate, nothing entered')
  said.expectStatus(422, 'lost')
  await activate.activate({ securityCode: '9973', expires: '2031-01' })
  await alert.waitFor()
  await stop('activate, refused')
  await enter('activation-last-try', paths.pin(card))
  await stop('Your PIN, not active')

  const seen = await enter('changed-elsewhere', paths.identity(card, { for: 'view' }))
  await identity.pass(seen)
  await viewPin.show.waitFor()
  await stop('a PIN, hidden')
  await viewPin.show.click()
  await viewPin.digits.waitFor()
  await stop('a PIN, shown')
  await page.keyboard.press('Escape')
  await viewPin.again.waitFor()
  await stop('a PIN, hidden again')

  const blocked = await enter('pin-blocked', paths.identity(card, { for: 'unblock' }))
  await identity.pass(blocked)
  await unblock.unblock.waitFor()
  await stop('unblock')
  await faults.set('unblockPin', { kind: 'offline', times: 1 })
  await unblock.unblock.click()
  await alert.waitFor()
  await stop('unblock, nobody answers')
  await unblock.unblock.click()
  await unblock.done.waitFor()
  await stop('unblocked')

  await enter('changed-elsewhere')
  await pin.notMe.first().click()
  await report.freeze.waitFor()
  await stop('report')
  await report.freeze.click()
  await report.done.waitFor()
  await stop('reported')
  await page.goto(paths.report(card))
  await report.already.waitFor()
  await stop('reported before')
  await enter('first-pin', paths.report(card))
  await stop('nothing to report')
}
