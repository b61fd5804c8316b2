import { i18n } from '@lingui/core'
import { getConfig } from '@testing-library/react'
import { expect, test } from 'vitest'
import { defaultPinPolicy, judgePin } from '../../src/contract/pin-rules.ts'
import { renderApp } from '../../src/test/render-app.tsx'
import { sixDigits } from '../scenarios/pin-length.ts'
import { endpointNames } from '../server/faults.ts'
import { states } from '../states.ts'
import { playSteps } from '../studio/play/steps.ts'
import { stateOf } from './pin-length.ts'

const six = (...ids: string[]) =>
  states.filter(({ id }) => ids.includes(id)).map((state) => stateOf(state, 6))

const typed = (id: string) =>
  six(id).flatMap(({ steps }) => steps.flatMap((step) => (step.do === 'fill' ? [step.value] : [])))

test('a state types a PIN of six digits that has the same reason, and the same part of one', () => {
  for (const { id } of states.filter(({ id }) => id.startsWith('choose-pin/weak-'))) {
    const pin = typed(id).at(-1) ?? ''
    const verdict = judgePin({ ...defaultPinPolicy, length: 6 }, pin)
    expect(verdict).toMatchObject({ reasons: [id.slice('choose-pin/weak-'.length)] })
  }
  expect(typed('choose-pin/half').at(-1)).toBe('73')
  expect(typed('choose-pin/mismatch').slice(-2)).toEqual(['730594', '735094'])
})

test('the texts about a PIN give its length, and those about the questions stay as they are', () => {
  const words = (id: string) => JSON.stringify(six(id).map(({ steps }) => steps))
  expect(words('choose-pin/half')).toContain('"choose-pin.hint","values":{"length":6}')
  expect(words('identity/missing')).toBe(
    JSON.stringify(states.filter(({ id }) => id === 'identity/missing').map(({ steps }) => steps)),
  )
  for (const state of states) expect(stateOf(state, 4)).toBe(state)
})

test.each(
  six(
    'choose-pin/half',
    'choose-pin/weak-length',
    'choose-pin/weak-keypad',
    'choose-pin/refused-current-pin',
    'choose-pin/mismatch',
    'done/changed',
    'view-pin/shown',
    'unblock-pin/done',
  ),
)('$id is reached with six digits', async (state) => {
  const { scenario, signedIn } = state
  const { faults, clock, router } = await renderApp(scenario, '/help', { signedIn, pinLength: 6 })
  for (const name of endpointNames) faults.set(name, state.faults?.[name] ?? [])
  await getConfig().asyncWrapper(async () => {
    await router.navigate(state.path)
    await playSteps(state, {
      document,
      say: (id, values) => i18n._(id, values),
      advance: (ms) => clock.advance(ms),
      go: (path) => router.navigate(path),
      hurry: () => undefined,
      patience: 8000,
    })
  })
})

test('every PIN of four digits that a state types has six digits at an issuer with that length', () => {
  const typed = states
    .flatMap(
      ({ steps }) => JSON.stringify(steps).match(/"choose-pin\.(?:new|confirm)","value":"\d{4}"/g) ?? [],
    )
    .map((fill) => /\d{4}/.exec(fill)?.[0] ?? '')
  expect(typed.length).toBeGreaterThan(0)
  expect([...new Set(typed)].filter((pin) => !(pin in sixDigits))).toEqual([])
})
