import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { mockWindow } from '../../../../src/test/mock-window.ts'
import { otherTab } from '../../../../src/test/other-tab.ts'
import { limits } from '../../../issuer/core/limits.ts'
import { testNow } from '../../../node/clock.ts'
import { spans } from '../parts/instants.ts'
import { Time } from './Time.tsx'

let world: ReturnType<typeof mockWindow>
beforeEach(() => {
  world = mockWindow('first-pin')
})
const show = () => render(<Time mock={world.mock} />)
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const clock = () => within(screen.getByRole('region', { name: 'The issuer’s clock' }))

test('the tool shows the issuer’s running clock, in the device’s time zone and in UTC', async () => {
  show()
  expect(clock().getByText(/^UTC 09:30:00/).textContent).toContain('as on this device')
  expect(
    clock()
      .getByText(/^\d\d:\d\d:\d\d$/)
      .getAttribute('datetime'),
  ).toBe(new Date(testNow).toISOString())
  world.device.advance(2000)
  expect(await clock().findByText(/^UTC 09:30:02/)).toBeTruthy()
})

test.each([
  ['+1 min', spans.minute],
  ['+5 min', 5 * spans.minute],
  ['+1 day', spans.day],
  ['+1 year', 365 * spans.day],
])('“%s” moves the clock, also while it is paused', (name, ms) => {
  show()
  press(name)
  expect(world.mock.now()).toBe(testNow + ms)
  press('Pause')
  press(name)
  expect(world.mock.now()).toBe(testNow + 2 * ms)
})

test('the clock can be paused, and resumes from the time at which it stopped', () => {
  show()
  press('Pause')
  world.device.advance(60_000)
  expect(world.mock.now()).toBe(testNow)
  expect(clock().getByText('paused')).toBeTruthy()
  press('Resume')
  expect([world.mock.now(), world.mock.paused]).toEqual([testNow, false])
  expect(clock().getByText(/1 min behind this device/)).toBeTruthy()
})

test('after “Back to now”, a session that began while the clock was ahead still works, and ends as usual', async () => {
  show()
  expect(screen.getByRole('button', { name: 'Back to now' })).toHaveProperty('disabled', true)
  press('+1 year')
  world.mock.signInAs()
  press('Pause')
  press('Back to now')
  expect(world.mock).toMatchObject({ paused: false, clockAhead: 0 })
  expect(world.mock.now()).toBe(testNow)
  expect((await world.ask('GET', '/cards')).status).toBe(200)
  world.mock.advance(limits.idleMs)
  expect((await world.ask('GET', '/cards')).status).toBe(401)
})

test('the page checks its session after each move, unless the check is switched off', () => {
  const { heard } = otherTab()
  show()
  press('+1 min')
  expect(heard).toEqual(['expired'])
  fireEvent.click(screen.getByLabelText('Check the session after each move'))
  press('+1 min')
  expect(heard).toHaveLength(1)
})

test('the clock can move to just before and just after the end of the session', async () => {
  show()
  expect(screen.getByText('in 5 min')).toBeTruthy()
  press(/^Go to 10 s before: Session ends if nobody uses it/)
  expect(screen.getByText('in 10 s')).toBeTruthy()
  expect(
    screen.getByRole('button', { name: /^Go to 10 s before: Session ends if nobody uses it/ }),
  ).toHaveProperty('disabled', true)
  expect((await world.ask('GET', '/session')).status).toBe(200)
  press(/^Go to just after: Session ends if nobody uses it/)
  expect(await (await world.ask('GET', '/session')).json()).toMatchObject({ session: null, ended: 'expired' })
})

test('the clock can move past the end of a grant, the end of a key, and a reminder', async () => {
  await world.holder.choose('everyday', await world.holder.prove('everyday'), '7305')
  await world.holder.prove('everyday', 'view')
  show()
  expect(screen.getByText('Permission expires: to view')).toBeTruthy()
  press(/^Go to just after: Permission expires/)
  expect(world.mock.issuer.look().grants.map(({ state }) => state)).toEqual(['spent', 'expired'])
  const { keys } = world.mock.issuer.look()
  await act(async () => world.mock.signInAs())
  press(/^Go to just after: Key expires/)
  world.mock.signInAs()
  await world.ask('POST', '/cards/everyday/encryption-key')
  expect(world.mock.issuer.look().keys.retired).toEqual([keys.current?.kid])
  press(/^Go to just after: Reminder is due/)
  world.mock.signInAs()
  expect(await (await world.ask('GET', '/cards/everyday')).json()).toMatchObject({
    pin: { reminderDue: true },
  })
})

test('for a person with many cards, only the next events are shown at first', () => {
  world = mockWindow('many-cards')
  show()
  const short = screen.getAllByRole('listitem').length
  press(/^Show \d+ more$/)
  expect(screen.getAllByRole('listitem').length).toBeGreaterThan(short)
  press('Show fewer')
  expect(screen.getAllByRole('listitem')).toHaveLength(short)
})
