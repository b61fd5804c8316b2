import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { render } from '@testing-library/react'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PinPolicy } from '../contract/pin.ts'
import { defaultPinPolicy } from '../contract/pin-rules.ts'
import { speak } from '../i18n/language.ts'
import { ThiefTries } from './ThiefTries.tsx'

beforeAll(() => speak('en-GB'))

const policy = (more: Partial<PinPolicy> = {}): PinPolicy => ({
  ...defaultPinPolicy,
  tries: 3,
  issuerRules: ['birth-date'],
  ...more,
})

const picture = (of: PinPolicy) => {
  const { container } = render(
    <I18nProvider i18n={i18n}>
      <ThiefTries policy={of} />
    </I18nProvider>,
  )
  const figure = container.querySelector('figure')
  return {
    caption: figure?.querySelector('figcaption')?.textContent,
    tries: [...container.querySelectorAll('li')].map((each) => each.textContent),
  }
}

describe('the picture of a thief’s tries', () => {
  it('leaves the last try open before the issuer has answered', () => {
    expect(picture(policy())).toEqual({
      caption: 'A thief’s 3 tries',
      tries: ['1234 misses', '1111 misses', 'Birthday? we check next'],
    })
  })

  it('claims nothing about the birth date when the issuer does not say that it compares it', () => {
    expect(picture(policy({ length: 6, issuerRules: [] }))).toEqual({
      caption: 'A thief’s 3 tries',
      tries: ['123456 misses', '111111 misses', '000000 misses'],
    })
  })

  it.each([
    [undefined, 'A thief’s first tries', 3],
    [5, 'A thief’s first tries', 3],
    [2, 'A thief’s 2 tries', 2],
    [1, 'A thief’s only try', 1],
  ])('with %s tries has the caption “%s” and %i of them', (tries, caption, count) => {
    const seen = picture(policy({ tries }))
    expect(seen.caption).toBe(caption)
    expect(seen.tries).toHaveLength(count)
  })

  it('shows a guess only if the policy refuses it: otherwise it could be the person’s own PIN', () => {
    expect(picture(policy({ rules: ['length', 'run'] })).tries).toEqual([
      '1234 misses',
      'Birthday? we check next',
    ])
    expect(picture(policy({ rules: ['repeated'], issuerRules: [] })).tries).toEqual([
      '1111 misses',
      '0000 misses',
    ])
    expect(picture(policy({ rules: ['length'] })).tries).toEqual([])
  })
})
