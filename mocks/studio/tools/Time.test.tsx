import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { mockWindow } from '../../../src/test/mock-window.ts'
import { otherTab } from '../../../src/test/other-tab.ts'
import { limits } from '../../issuer/limits.ts'
import { testNow } from '../../node-clock.ts'
import { spans } from './instants.ts'
import { Time } from './Time.tsx'

let world: ReturnType<typeof mockWindow>
beforeEach(() => {
  world = mockWindow('first-pin')
})
const show = () => render(<Time mock={world.mock} />)
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const clock = () => within(screen.getByRole('region', { name: 'The issuer’s clock' }))

test('the issuer’s time, where the device is and in UTC, as it goes', async () => {
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
])('%s', (name, ms) => {
  show()
  press(name)
  expect(world.mock.now()).toBe(testNow + ms)
  press('Pause')
  press(name)
  expect(world.mock.now()).toBe(testNow + 2 * ms)
})

test('a pause, and on from there', () => {
  show()
  press('Pause')
  world.device.advance(60_000)
  expect(world.mock.now()).toBe(testNow)
  expect(clock().getByText('paused')).toBeTruthy()
  press('Resume')
  expect([world.mock.now(), world.mock.paused]).toEqual([testNow, false])
  expect(clock().getByText(/1 min behind this device/)).toBeTruthy()
})

test('back to now: the session that began ahead goes on, and ends as ever once it is used', async () => {
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

test('the page is asked to look at its session after each move, unless it is not to be', () => {
  const { heard } = otherTab()
  show()
  press('+1 min')
  expect(heard).toEqual(['expired'])
  fireEvent.click(screen.getByLabelText('The page asks after each move'))
  press('+1 min')
  expect(heard).toHaveLength(1)
})

test('to just before the session ends, and to just after', async () => {
  show()
  expect(screen.getByText('in 5 min')).toBeTruthy()
  press(/^To 10 s before: Session ends, unless used/)
  expect(screen.getByText('in 10 s')).toBeTruthy()
  expect(screen.getByRole('button', { name: /^To 10 s before: Session ends, unless used/ })).toHaveProperty(
    'disabled',
    true,
  )
  expect((await world.ask('GET', '/session')).status).toBe(200)
  press(/^To just after: Session ends, unless used/)
  expect(await (await world.ask('GET', '/session')).json()).toMatchObject({ session: null, ended: 'expired' })
})

test('grant, key and reminder follow', async () => {
  await world.holder.choose('everyday', await world.holder.prove('everyday'), '7305')
  await world.holder.prove('everyday', 'view')
  show()
  expect(screen.getByText('Grant runs out: to view')).toBeTruthy()
  press(/^To just after: Grant runs out/)
  expect(world.mock.issuer.look().grants.map(({ state }) => state)).toEqual(['spent', 'expired'])
  const { keys } = world.mock.issuer.look()
  await act(async () => world.mock.signInAs())
  press(/^To just after: Key expires/)
  world.mock.signInAs()
  await world.ask('POST', '/cards/everyday/encryption-key')
  expect(world.mock.issuer.look().keys.retired).toEqual([keys.current?.kid])
  press(/^To just after: Reminder is due/)
  world.mock.signInAs()
  expect(await (await world.ask('GET', '/cards/everyday')).json()).toMatchObject({
    pin: { reminderDue: true },
  })
})

test('of a person with many cards the next moments first', () => {
  world = mockWindow('many-cards')
  show()
  const short = screen.getAllByRole('listitem').length
  press(/^Show \d+ more$/)
  expect(screen.getAllByRole('listitem').length).toBeGreaterThan(short)
  press('Show the next ones only')
  expect(screen.getAllByRole('listitem')).toHaveLength(short)
})
