import { i18n } from '@lingui/core'
import { getConfig, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderApp } from '../../src/test/render-app.tsx'
import { endpointNames } from '../faults.ts'
import { states } from '../states.ts'
import type { State } from '../states-type.ts'
import { playSteps } from './play-steps.ts'

/** The app in a state, its steps played as in a frame: nobody tells React that this is a test. */
const reach = async (state: State, patience = 8000) => {
  const { scenario, signedIn, lang: language = 'en-GB' } = state
  const { faults, clock, router } = await renderApp(scenario, '/help', { signedIn, language })
  for (const name of endpointNames) faults.set(name, state.faults?.[name] ?? [])
  await getConfig().asyncWrapper(async () => {
    await router.navigate(state.path)
    await playSteps(state, {
      document,
      say: (id, values) => i18n._(id, values),
      advance: (ms) => clock.advance(ms),
      go: (path) => router.navigate(path),
      hurry: () => undefined,
      patience,
    })
  })
}

const stateOf = (id: string) => states.filter((state) => state.id === id)

// One for each thing that can be done; the gallery reaches them all.
test.each(
  [
    'sign-in/missing',
    'sign-in/focus',
    'signed-out/session-required',
    'cards/many',
    'cards/found',
    'cards/none-found',
    'cards/loading',
    'identity/code-wrong',
    'identity/choice-wrong',
    'identity/new-code',
    'choose-pin/checking',
    'choose-pin/cleared',
    'view-pin/hidden',
    'done/pseudo',
  ].flatMap(stateOf),
)('$id is reached', async (state) => {
  await reach(state)
  if (state.focus)
    expect(screen.getByLabelText(i18n._(state.focus))).toHaveProperty(
      'ownerDocument.activeElement.tagName',
      'INPUT',
    )
})

const [logIn] = stateOf('sign-in/default')

test.each([
  [{ do: 'press', name: { words: 'Nowhere' } }, 'Step 2', 'nothing to press called “Nowhere”'],
  [{ do: 'fill', field: 'choose-pin.new', value: '7305' }, 'Step 2', 'no field “New PIN”'],
  [{ do: 'wait-for', words: 'done.heading' }, 'Step 2', 'does not say “Your PIN is set”'],
] as const)('a step that cannot be done is named: %o', async (step, at, why) => {
  if (!logIn) throw new Error('there is no usual log-in')
  const failed = reach({ ...logIn, steps: [...logIn.steps, step] }, 100)
  await expect(failed).rejects.toThrow(at)
  await expect(failed).rejects.toThrow(why)
  // It is read in the page, and what was to be typed may be a PIN.
  await expect(failed).rejects.not.toThrow('7305')
})
