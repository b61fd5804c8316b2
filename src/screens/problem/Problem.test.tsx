import { screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { problemCodes } from '../../contract/problems.ts'
import en from '../../i18n/locales/en-GB/common.json'
import { problemMessage } from '../../parts/problem-words.ts'
import { renderApp } from '../../test/render-app.tsx'

// React logs every error that an error boundary shows.
const quiet = () => vi.spyOn(console, 'error').mockImplementation(() => undefined)

describe('a screen that could not be shown', () => {
  it('says what happened, and appears when a second try succeeds', async () => {
    quiet()
    const { faults, router, user } = await renderApp('first-pin', '/help')
    faults.set('readCard', [{ kind: 'status', status: 503, times: 1 }])
    await router.navigate('/cards/everyday/pin')
    await screen.findByRole('heading', { level: 1, name: 'That didn’t work' })
    expect(screen.getByText(/isn’t working right now/)).toBeTruthy()
    expect(screen.getByRole('link', { name: '01632 960 120' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    await screen.findByRole('heading', { level: 1, name: 'Your PIN' })
  })

  it.each([
    ['offline', { kind: 'offline', times: 'always' }, /Check your connection/],
    ['not JSON', { kind: 'not-json', times: 'always' }, /an answer that we can’t read/],
    ['another shape', { kind: 'wrong-shape', times: 'always' }, /an answer that we can’t read/],
    ['too many calls', { kind: 'problem', code: 'rate-limited', retryAfter: 30, times: 'always' }, /Wait/],
  ] as const)('%s: says what happened, and offers another try', async (_, fault, words) => {
    quiet()
    const { faults, router } = await renderApp('first-pin', '/help')
    faults.set('listCards', [fault])
    await router.navigate('/cards')
    expect(await screen.findByText(words)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy()
  })

  it('leads from another person’s card to the person’s own cards', async () => {
    quiet()
    const { user } = await renderApp('first-pin', '/cards/somebody-elses/pin')
    await screen.findByRole('heading', { level: 1, name: 'We can’t find that card' })
    await user.click(screen.getByRole('link', { name: 'Go to your cards' }))
    await screen.findByRole('heading', { level: 1, name: 'Your cards' })
  })

  it('leads from an address that does not exist to the cards', async () => {
    await renderApp('first-pin', '/nowhere')
    expect(screen.getByRole('link', { name: 'Go to your cards' }).getAttribute('href')).toBe('/cards')
  })

  it('has a text for every problem code', () => {
    const words: Record<string, string> = en
    for (const code of problemCodes) expect(words[problemMessage[code]]?.length, code).toBeGreaterThan(10)
  })
})
