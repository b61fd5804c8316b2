import { screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { viewPin } from '../../test/view-pin.ts'

const aloud = { name: 'Read it aloud' }

const local = { lang: 'en-GB', localService: true, name: 'Own' }
const remote = { lang: 'en-GB', localService: false, name: 'A service elsewhere' }
const other = { lang: 'cy', localService: true, name: 'Of another language' }
const american = { lang: 'en_US', localService: true, name: 'Own, American' }

/**
 * Gives the browser these voices.
 *
 * @returns the mock, which records what it was asked to speak
 */
const withVoice = (...voices: object[]) => {
  const voice = {
    speak: vi.fn(),
    cancel: vi.fn(),
    // Some browsers create new voice objects for each call.
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
    const { user, show } = await viewPin()
    expect(screen.queryByText(/Read it aloud/)).toBeNull()
    await user.click(show)
    await screen.findByRole('button', { name: 'Hide PIN' })
    expect(screen.queryByText(/Read it aloud/)).toBeNull()
  })

  it.each([
    ['does not use a voice that is not on this device', [remote], null],
    ['does not use a voice of another language', [other, remote], null],
    ['uses a voice of the page’s language with another accent', [remote, other, american], american],
  ])('%s', async (_, voices, taken) => {
    const voice = withVoice(...voices)
    const { user, show } = await viewPin()
    await user.click(show)
    await screen.findByRole('button', { name: 'Hide PIN' })
    const button = screen.queryByRole('button', aloud)
    expect(button !== null).toBe(taken !== null)
    if (button) await user.click(button)
    expect(voice.speak.mock.lastCall?.[0]?.voice ?? null).toEqual(taken)
  })

  it('reads digit by digit, and only after the person presses the button', async () => {
    const voice = withVoice()
    const { user, show } = await viewPin()
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

  it('speaks nothing when the voice is no longer there', async () => {
    const voice = withVoice()
    const { user, show } = await viewPin()
    await user.click(show)
    const button = await screen.findByRole('button', aloud)
    voice.getVoices.mockReturnValue([remote])
    await user.click(button)
    expect(voice.speak).not.toHaveBeenCalled()
  })

  it.each([
    ['the page is left', async () => window.dispatchEvent(new Event('pagehide'))],
    [
      'the person hides the PIN',
      async ({ user }: Awaited<ReturnType<typeof viewPin>>) =>
        user.click(screen.getByRole('button', { name: 'Hide PIN' })),
    ],
    [
      'the person leaves the screen',
      async ({ router }: Awaited<ReturnType<typeof viewPin>>) => {
        await router.navigate(-1)
        await screen.findByRole('heading', { level: 1, name: 'Your PIN' })
      },
    ],
  ])('stops at once when %s', async (_, end) => {
    const voice = withVoice()
    const app = await viewPin()
    await app.user.click(app.show)
    await app.user.click(await screen.findByRole('button', aloud))
    voice.cancel.mockClear()
    await end(app)
    expect(voice.cancel).toHaveBeenCalled()
    expect(document.querySelector('[data-revealed]')?.textContent ?? '').toBe('')
  })
})
