import { i18n } from '@lingui/core'
import { getConfig, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderApp } from '../../../src/test/render-app.tsx'
import { endpointNames } from '../../server/faults.ts'
import type { State } from '../../states/state.ts'
import { states } from '../../states.ts'
import { playSteps } from './steps.ts'

/** Plays the steps of a state as in a frame: React does not know that this is a test. */
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

// One state for each kind of step. The end-to-end test of the gallery reaches all states.
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
] as const)('the error names the step that cannot be done: %o', async (step, at, why) => {
  if (!logIn) throw new Error('there is no usual log-in')
  const failed = reach({ ...logIn, steps: [...logIn.steps, step] }, 100)
  await expect(failed).rejects.toThrow(at)
  await expect(failed).rejects.toThrow(why)
  // The page shows the error, so the error must not contain the text to be typed, which may be a PIN.
  await expect(failed).rejects.not.toThrow('7305')
})

test('a control is found when its name becomes visible only by a change of style', async () => {
  const hiding = document.head.appendChild(document.createElement('style'))
  hiding.append('#go > span { visibility: hidden }')
  document.body.innerHTML = '<button id="go"><span>Go</span></button>'
  const pressed = new Promise((resolve) =>
    document.querySelector('button')?.addEventListener('click', resolve),
  )
  const nothing = () => undefined
  setTimeout(() => hiding.sheet?.deleteRule(0), 20)
  await playSteps(
    { steps: [{ do: 'press', name: { words: 'Go' } }] },
    { document, say: String, advance: nothing, go: nothing, hurry: nothing },
  )
  await pressed
  hiding.remove()
  document.body.replaceChildren()
})
