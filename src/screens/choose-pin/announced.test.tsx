import { describe, expect, it } from 'vitest'
import { choosePin, confirm, pin } from '../../test/choose-pin.ts'

const live = '[role=status], [role=alert], [aria-live]'

/** Records what a screen reader announces: each new text of a live region that is not empty. */
const listen = () => {
  const last = new Map([...document.querySelectorAll(live)].map((region) => [region, region.textContent]))
  const said: string[] = []
  const hear = () => {
    for (const region of document.querySelectorAll(live)) {
      const text = region.textContent
      if (text !== '' && text !== last.get(region)) said.push(text)
      last.set(region, text)
    }
  }
  new MutationObserver(hear).observe(document.body, { subtree: true, childList: true, characterData: true })
  return () => {
    hear()
    return said.splice(0)
  }
}

const count = 'All 4 digits entered'
const verdict = 'Not a common PIN. We check it against your details when you set it.'

describe('what a screen reader announces while a PIN is typed', () => {
  it('is the count and the verdict, once each, and nothing before the last digit', async () => {
    const { user } = await choosePin()
    await user.click(pin())
    const said = listen()
    await user.keyboard('7')
    await user.keyboard('2')
    await user.keyboard('9')
    expect(said()).toEqual([])
    await user.keyboard('4')
    expect(said().sort()).toEqual([count, verdict])

    await user.click(confirm())
    await user.keyboard('729')
    expect(said()).toEqual([])
    await user.keyboard('4')
    expect(said()).toEqual([count])
  })

  it('is the count and the refusal of a PIN that is easy to guess', async () => {
    const { user } = await choosePin()
    await user.click(pin())
    const said = listen()
    for (const digit of '777') await user.keyboard(digit)
    expect(said()).toEqual([])
    await user.keyboard('7')
    expect(said().sort()).toEqual([
      count,
      expect.stringMatching(/^You can’t use this PIN.All the digits are the same/),
    ])
  })
})
