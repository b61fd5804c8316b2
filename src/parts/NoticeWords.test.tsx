import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { render } from '@testing-library/react'
import { beforeAll, expect, it } from 'vitest'
import { type Channel, channels } from '../contract/confirmation.ts'
import { type Notice, noticeKinds } from '../contract/notice.ts'
import { speak } from '../i18n/language.ts'
import { NoticeWords } from './NoticeWords.tsx'

beforeAll(() => speak('en-GB'))

const said = (notice: Pick<Notice, 'kind' | 'channel'> & Partial<Pick<Notice, 'at'>>) => {
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
  other: ' on ',
}

const kinds = [...noticeKinds, 'other' as const]

it.each(kinds)('%s: shows the channel and the time, with different words for each channel', (kind) => {
  const all = [...channels, 'other' as const].map((channel) => {
    const words = said({ kind, channel })
    expect(words).toContain(where[channel])
    expect(words).toMatch(/ 3 May 2026 at \d\d:\d\d\./)
    return words
  })
  expect(new Set(all).size).toBe(all.length)
})

it.each(kinds)('%s: shows no channel and no time that the issuer did not send', (kind) => {
  expect(said({ kind, channel: 'other', at: null })).toMatch(/^[A-Z][a-z ]+\.( The card is frozen\.)?$/)
  expect(said({ kind, channel: 'phone', at: null })).toMatch(/ by phone\./)
  expect(said({ kind, channel: 'other' })).not.toMatch(/online|phone|machine|shop/)
})
