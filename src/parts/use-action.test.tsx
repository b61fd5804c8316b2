import { act, render, screen } from '@testing-library/react'
import { Component, type ReactNode } from 'react'
import { createMemoryRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { expect, it, vi } from 'vitest'
import type { Outcome } from '../api/outcome.ts'
import { useAction } from './use-action.ts'

type Work = () => Promise<Outcome<string>>

const Press = ({ name, work }: { name: string; work: Work }) => {
  const { pending, outcome, run } = useAction<string>()
  return (
    <button type="button" onClick={() => run(work)}>
      {name}: {pending ? 'pending' : (outcome?.kind ?? 'ready')}
    </button>
  )
}

class Boundary extends Component<{ children: ReactNode }> {
  override state = { error: null as unknown }
  static getDerivedStateFromError = (error: unknown) => ({ error })
  override render = () => (this.state.error ? <p>caught</p> : this.props.children)
}

const draw = (element: ReactNode) => {
  const router = createMemoryRouter([{ path: '/', element }])
  render(<RouterProvider router={router} useTransitions={false} />)
}

const press = (name: string) =>
  act(async () => screen.getByRole('button', { name: new RegExp(name) }).click())

it('is pending, and then has its outcome', async () => {
  let answer = (_: Outcome<string>) => {}
  const work = vi.fn(() => new Promise<Outcome<string>>((resolve) => (answer = resolve)))
  draw(<Press name="one" work={work} />)
  await press('one: ready')
  await press('one: pending')
  expect(work, 'a second press while it is pending').toHaveBeenCalledTimes(1)
  await act(async () => answer({ kind: 'answered', data: 'done' }))
  expect(screen.getByText('one: answered')).toBeTruthy()
})

it('does not wait for another action that gets no answer', async () => {
  draw(
    <>
      <Press name="hangs" work={() => new Promise(() => {})} />
      <Press name="quick" work={async () => ({ kind: 'answered', data: 'done' })} />
    </>,
  )
  await press('hangs')
  await press('quick')
  expect(screen.getByText('quick: answered')).toBeTruthy()
  expect(screen.getByText('hangs: pending')).toBeTruthy()
})

it('passes an unexpected error to the error boundary', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  draw(
    <Boundary>
      <Press name="bug" work={() => Promise.reject(new Error('bug'))} />
    </Boundary>,
  )
  await press('bug')
  expect(screen.getByText('caught')).toBeTruthy()
})
