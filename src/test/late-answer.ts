import { screen } from '@testing-library/react'
import { expect } from 'vitest'
import { refuse } from '../../mocks/issuer/core/problem.ts'
import type { Call } from '../../mocks/issuer/core/world.ts'
import type { Issuer, Methods } from '../../mocks/issuer/issuer.ts'
import type { Core } from '../api/core.ts'
import type { EndpointName } from '../contract/endpoints.ts'
import type { ProblemCode } from '../contract/problems.ts'
import { drawn, hearCalls } from './quiet.ts'
import { type App, addressOf } from './render-app.tsx'

/**
 * Delays the issuer's answers to one endpoint, so that a test can act before they arrive.
 *
 * @param code the refusal to answer with; without one, the issuer's own answer arrives
 * @returns a function that lets the answer arrive. Its promise resolves when the page has the answer, or has given up
 * the call before, and has drawn what follows
 */
export const lateAnswer = <N extends EndpointName>(
  { issuer, core }: { issuer: Issuer; core: Core },
  name: N,
  code?: ProblemCode,
) => {
  const methods: Methods = { ...issuer }
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  let arrive = () => {}
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  const late = async (call: Call<N>) => {
    await held
    if (code) throw refuse(code)
    return methods[name](call)
  }
  Object.assign(issuer, { [name]: late })
  hearCalls(core.api, (called, answer) => {
    if (called === name) answer.then(arrive, arrive)
  })
  return () =>
    drawn(() => {
      release()
      return arrived
    })
}

/** Leaves the screen before a late answer arrives. The answer must not lead the person anywhere else. */
export const leaveBefore = async ({ router }: App, arrive: () => Promise<void>): Promise<void> => {
  await router.navigate('/help')
  await screen.findByRole('heading', { level: 1, name: 'Help' })
  await arrive()
  expect(router.state.navigation.state).toBe('idle')
  expect(addressOf(router)).toBe('/help')
}
