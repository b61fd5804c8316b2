import { act, fireEvent, render, screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { mockWindow } from '../../../../src/test/mock-window.ts'
import { testNow } from '../../../node/clock.ts'
import { faultCases } from '../../../server/fault-cases.ts'
import { endpointNames } from '../../../server/faults.ts'
import { FaultsOn } from './FaultsOn.tsx'
import { putCase } from './faults-now.ts'

let world: ReturnType<typeof mockWindow>
beforeEach(() => {
  world = mockWindow('first-pin')
})
const show = () => render(<FaultsOn mock={world.mock} />).container
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

test('nothing is drawn if there is no fault and the clock is right', () => {
  expect(show().childElementCount).toBe(0)
})

test('each fault shows how many times are left, and can be switched off', () => {
  const { faults } = world.mock
  faults.set('setPin', [{ kind: 'problem', code: 'pin-refused', times: 3 }])
  faults.set('listCards', [{ kind: 'delay', ms: 500, times: 'always' }])
  for (const name of endpointNames)
    faults.set(name, [{ kind: 'offline', times: 'always' }, ...(faults.list()[name] ?? [])])
  faults.take('setPin')
  show()
  expect(screen.getAllByRole('listitem').map(({ firstChild }) => firstChild?.textContent)).toEqual([
    'Every endpoint: offline',
    'listCards: 500 ms late',
    'setPin: 422 pin-refused ×3',
  ])
  press('Switch off: Every endpoint: offline')
  press('Switch off: listCards: 500 ms late')
  expect(faults.list()).toEqual({ setPin: [{ kind: 'problem', code: 'pin-refused', times: 3 }] })
})

test('a used-up fault disappears by itself', async () => {
  world.mock.faults.set('listCards', [{ kind: 'offline', times: 1 }])
  show()
  expect(screen.getByText('listCards: offline ×1')).toBeTruthy()
  await world.ask('GET', '/cards')
  await expect.poll(() => screen.queryByText('listCards: offline ×1')).toBeNull()
})

test('a clock that is ahead can be set back to now', () => {
  world.mock.advance(86_400_000)
  show()
  press('Back to now: Clock 1 day ahead')
  expect(world.mock.now()).toBe(testNow)
  expect(screen.queryByRole('list')).toBeNull()
})

test('a paused clock can be resumed, and continues from the time at which it stopped', async () => {
  world.mock.pause()
  world.device.advance(5000)
  show()
  press('Resume: Clock paused')
  expect(world.mock.paused).toBe(false)
  expect(screen.getByText('Clock 5 s behind')).toBeTruthy()
})

test('a named case counts as one fault, until one of its faults is used up', () => {
  const lost = faultCases.find(({ id }) => id === 'lost-once')
  if (!lost) throw new Error('the case is missing')
  putCase(world.mock, lost)
  show()
  expect(screen.getByRole('listitem').firstChild?.textContent).toBe('The answer is lost once')
  act(() => void world.mock.faults.take('setPin'))
  expect(screen.getAllByRole('listitem')).toHaveLength(Object.keys(lost.faults).length - 1)
  expect(screen.getByText('reportChange: answer lost ×1')).toBeTruthy()
})
