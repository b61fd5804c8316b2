import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { mockWindow } from '../../../../src/test/mock-window.ts'
import { limits } from '../../../issuer/core/limits.ts'
import type { ScenarioName } from '../../../scenarios.ts'
import { seenOn } from '../../../test/studio-place.ts'
import { Issuer } from './Issuer.tsx'

let world: ReturnType<typeof mockWindow>
const show = (name: ScenarioName) => {
  world = mockWindow(name)
  return render(<Issuer mock={world.mock} />)
}
beforeEach(() => sessionStorage.clear())

/** Tells the tool that the issuer handled a call, so that the tool reads the issuer again. */
const look = () => act(async () => world.mock.handled?.())
const section = (name: RegExp) => {
  const found = screen.getByRole('heading', { name }).closest('section')
  if (!found) throw new Error(`no section ${name}`)
  return within(found)
}
const fact = (name: string) => {
  const [term] = screen.getAllByText(name, { selector: 'dt' })
  return term?.nextElementSibling?.textContent
}
const flashing = () => [...document.querySelectorAll('[data-flash]')].map(({ textContent }) => textContent)

test('the tool shows a card as the issuer knows it, and flashes what a new PIN changed', async () => {
  show('first-pin')
  expect(fact('PIN at the issuer')).toBe('none')
  expect(fact('PIN on the chip')).toBe('no PIN')
  expect(fact('Tries left')).toBe('chip 3, cash machine 3')
  expect(section(/^Messages sent/).getByText('none')).toBeTruthy()
  await look()
  expect(flashing()).toEqual([])

  await world.holder.choose('everyday', await world.holder.prove('everyday'), '7305')
  await look()
  expect(fact('PIN at the issuer')).toBe('set')
  expect(fact('Next purchase')).toBe('signature')
  expect(fact('Last change')).toMatch(/^chosen by web now · \d\d:\d\d:\d\d$/)
  expect(section(/^Permissions/).getByText('spent')).toBeTruthy()
  expect(section(/^Identity questions/).getByText('answered')).toBeTruthy()
  expect(section(/^Messages sent/).getAllByText('pin-chosen')).toHaveLength(2)
  expect(section(/^Notices/).getByText('chosen')).toBeTruthy()
  expect(flashing()).toEqual(expect.arrayContaining(['set', 'signature', 'chosen by web', 'spent']))
  expect(flashing()).not.toContain('no PIN')
})

test('the tool shows no PIN, answer, code, password or card number', async () => {
  show('several-cards')
  const { answers, goodPin, signIn } = world.mock.scenario
  await world.holder.choose('everyday', await world.holder.prove('everyday'), goodPin)
  await look()
  const seen = seenOn(document)
  const { oneTimeCode, customers } = world.mock.scenario.seed(world.mock.now())
  const secrets = [goodPin, oneTimeCode, signIn.password, ...Object.values(answers)]
  for (const secret of [...secrets, ...customers.flatMap(({ cards }) => cards.map(({ number }) => number))])
    expect(seen).not.toContain(secret)
})

test('a time that counts down does not flash, but a session that ends does', async () => {
  show('first-pin')
  expect(fact('Ends if nobody uses it')).toMatch(/^in 5 min · /)
  await look()
  world.mock.advance(60_000)
  await look()
  expect(fact('Ends if nobody uses it')).toMatch(/^in 4 min · /)
  expect(flashing()).toEqual([])
  world.mock.advance(limits.idleMs)
  await look()
  expect(section(/^Sessions/).getByText('ended')).toBeTruthy()
  expect(flashing()).toEqual(['ended'])
})

test('the tool shows locks and the tries left', async () => {
  show('identity-locked')
  expect(fact('Locked until')).toMatch(/^in \d+ min/)
  const { mock } = world
  mock.open('last-attempt')
  await look()
  expect(fact('Tries left online')).toBe('1 of 5')
  expect(fact('Locked until')).toBe('–')
})

test('the tool shows a pending PIN, and the step of each channel', async () => {
  show('result-pending')
  await world.holder.choose('everyday', await world.holder.prove('everyday'), '7305')
  await world.mock.issuer.channels.shop.send({ kind: 'insert', cardId: 'everyday', amount: '12.40' })
  await look()
  expect(fact('Pending')).toMatch(/^chosen by web, due in 20 s · /)
  expect(fact('Shop')).toMatch(/, \S+ •••• \d{4}$/)
  expect(fact('Phone')).toBe('idle')
})

test('a key can be rotated, and the rotation survives a reload', async () => {
  show('first-pin')
  expect(screen.getByRole('button', { name: 'Rotate now' })).toHaveProperty('disabled', true)
  await world.ask('POST', '/cards/everyday/encryption-key')
  await look()
  const kid = world.mock.issuer.look().keys.current?.kid
  expect(fact('In use')).toBe(kid)
  fireEvent.click(screen.getByRole('button', { name: 'Rotate now' }))
  expect(fact('In use')).toBe('none yet')
  expect(fact('Old keys')).toBe('1')
  expect(sessionStorage.getItem('your-pin.mock.state')).toContain(`"retired":["${kid}"]`)
})

test('with many cards, only the names are shown until a card is opened', async () => {
  show('many-cards')
  expect(screen.queryByText('PIN on the chip')).toBeNull()
  const [first] = document.querySelectorAll('details')
  if (!first) throw new Error('there is no card')
  first.open = true
  expect(await screen.findByText('PIN on the chip')).toBeTruthy()
  expect(flashing()).toEqual([])
})
