import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { render } from '@testing-library/react'
import { beforeAll, expect, it } from 'vitest'
import { Channel, type Notice, noticeKinds } from '../contract/card.ts'
import { speak } from '../i18n/language.ts'
import { NoticeWords } from './NoticeWords.tsx'

beforeAll(() => speak('en-GB'))

const said = (notice: Pick<Notice, 'kind' | 'channel'>) => {
  const whole = { id: 'n', at: '2026-05-03T12:00:00.000Z', confirmations: [], reportable: true, ...notice }
  const { container } = render(
    <I18nProvider i18n={i18n}>
      <NoticeWords notice={whole} />
    </I18nProvider>,
  )
  return container.textContent ?? ''
}

const where: Record<Channel, string> = {
  web: ' online on ',
  phone: ' by phone on ',
  'cash-machine': ' at a cash machine on ',
  shop: ' in a shop on ',
}

it.each([...noticeKinds, 'other' as const])(
  '%s: says what, through which channel and when, each in words of its own',
  (kind) => {
    const all = Channel.options.map((channel) => {
      const words = said({ kind, channel })
      expect(words).toContain(where[channel])
      expect(words).toMatch(/3 May 2026 at \d\d:\d\d\./)
      return words
    })
    expect(new Set(all).size).toBe(Channel.options.length)
  },
)
