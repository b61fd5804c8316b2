import { screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { personOf } from '../../test/person-of.ts'
import { renderApp } from '../../test/render-app.tsx'

const open = async () => {
  const app = await renderApp('change-pin', '/cards/everyday/pin')
  await personOf(app).prove('everyday', 'view')
  await app.router.navigate('/cards/everyday/view-pin')
  return { ...app, show: await screen.findByRole('button', { name: 'Show PIN' }) }
}

const aloud = { name: 'Read it aloud' }

const local = { lang: 'en-GB', localService: true, name: 'Own' }
const remote = { lang: 'en-GB', localService: false, name: 'A service elsewhere' }
const other = { lang: 'cy', localService: true, name: 'Of another language' }
const american = { lang: 'en_US', localService: true, name: 'Own, American' }

/** A browser with these voices; what it was told to say. */
const withVoice = (...voices: object[]) => {
  const voice = {
    speak: vi.fn(),
    cancel: vi.fn(),
    // Some browsers make new ones for each question.
    getVoices: vi.fn(() =>
      (voices.length > 0 ? voices : [remote, american, local]).map((one) => ({ ...one })),
    ),
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
  }
  vi.stubGlobal('speechSynthesis', voice)
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      readonly text: string
      constructor(text: string) {
        this.text = text
      }
    },
  )
  return voice
}

describe('reading a PIN aloud', () => {
  it('is not offered without a voice', async () => {
    const { user, show } = await open()
    expect(screen.queryByText(/Read it aloud/)).toBeNull()
    await user.click(show)
    await screen.findByRole('button', { name: 'Hide PIN' })
    expect(screen.queryByText(/Read it aloud/)).toBeNull()
  })

  it.each([
    ['a service elsewhere', [remote], null],
    ['another language', [other, remote], null],
    ['its language with another accent', [remote, other, american], american],
  ])('where the only voice is %s', async (_, voices, taken) => {
    const voice = withVoice(...voices)
    const { user, show } = await open()
    await user.click(show)
    await screen.findByRole('button', { name: 'Hide PIN' })
    const button = screen.queryByRole('button', aloud)
    expect(button !== null).toBe(taken !== null)
    if (button) await user.click(button)
    expect(voice.speak.mock.lastCall?.[0]?.voice ?? null).toEqual(taken)
  })

  it('is done on a press only, digit by digit, in the language of the page', async () => {
    const voice = withVoice()
    const { user, show } = await open()
    expect(screen.queryByRole('button', aloud)).toBeNull()
    expect(screen.getByText(/Use headphones/)).toBeTruthy()
    await user.click(show)
    const button = await screen.findByRole('button', aloud)
    expect(voice.speak).not.toHaveBeenCalled()
    await user.click(button)
    expect(voice.speak).toHaveBeenCalledTimes(1)
    expect(voice.speak.mock.lastCall?.[0]).toMatchObject({
      text: '6, 0, 3, 8',
      lang: 'en-GB',
      voice: local,
    })
  })

  it('says nothing with a voice that is gone by the press', async () => {
    const voice = withVoice()
    const { user, show } = await open()
    await user.click(show)
    const button = await screen.findByRole('button', aloud)
    voice.getVoices.mockReturnValue([remote])
    await user.click(button)
    expect(voice.speak).not.toHaveBeenCalled()
  })

  it.each([
    ['the page is put away', async () => window.dispatchEvent(new Event('pagehide'))],
    [
      'the PIN is hidden by hand',
      async ({ user }: Awaited<ReturnType<typeof open>>) =>
        user.click(screen.getByRole('button', { name: 'Hide PIN' })),
    ],
    [
      'the screen is left',
      async ({ router }: Awaited<ReturnType<typeof open>>) => {
        await router.navigate(-1)
        await screen.findByRole('heading', { level: 1, name: 'Your PIN' })
      },
    ],
  ])('stops at once when %s', async (_, end) => {
    const voice = withVoice()
    const app = await open()
    await app.user.click(app.show)
    await app.user.click(await screen.findByRole('button', aloud))
    voice.cancel.mockClear()
    await end(app)
    expect(voice.cancel).toHaveBeenCalled()
    expect(screen.queryByRole('button', aloud)).toBeNull()
  })
})
