import { setupI18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { render, screen } from '@testing-library/react'
import type { ReactElement } from 'react'
import { expect, it } from 'vitest'
import { Rich } from './Rich.tsx'

const show = (message: (string | [string])[], number: ReactElement) => {
  const i18n = setupI18n({ locale: 'en-GB', messages: { 'en-GB': { 'ways.call': message } } })
  return render(
    <I18nProvider i18n={i18n}>
      <Rich of="ways.call" values={{ number }} />
    </I18nProvider>,
  ).container
}

it.each([
  ['at the end', ['Call us on ', ['number']], 'Call us on 01632'],
  ['in the middle', ['On ', ['number'], ' you reach us.'], 'On 01632 you reach us.'],
] as const)('an element is part of the sentence %s', (_, [...message], text) => {
  const shown = show(
    message.map((part) => (typeof part === 'string' ? part : [part[0]])),
    <a href="tel:01632">01632</a>,
  )
  expect(shown.textContent).toBe(text)
  expect(screen.getByRole('link', { name: '01632' })).toBeTruthy()
})

it('shows a tag in the issuer’s text as text', () => {
  const shown = show(['Call us on ', ['number']], <b>{'<0>a</0> <i/>'}</b>)
  expect(shown.textContent).toBe('Call us on <0>a</0> <i/>')
})
