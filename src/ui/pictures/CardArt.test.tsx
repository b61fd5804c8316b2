import { render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { CardArt } from './CardArt.tsx'

const draw = (product: string, holder = 'Ada Marlowe') => {
  const { container } = render(
    <CardArt
      motif="petal"
      art="meadow"
      brandName="Larkspur"
      product={product}
      last4="4868"
      holder={holder}
      stateLabel="PIN set"
    />,
  )
  const texts = [...container.querySelectorAll('text')]
  const printed = texts.map(({ textContent }) => textContent ?? '')
  return { container, texts, printed }
}

describe('the print on a card', () => {
  it('shows the product and the holder in full when they fit', () => {
    const { printed } = draw('Household and Groceries')
    expect(printed).toEqual(expect.arrayContaining(['Household and Groceries', 'Ada Marlowe', '4868']))
    expect(draw('x'.repeat(30)).printed).toContain('x'.repeat(30))
  })

  it.each([
    ['of narrow letters', 'i', 30, 22],
    ['of wide letters', 'W', 15, 11],
    ['of Chinese', '漢', 15, 11],
    ['of emoji, none of them cut in half', '🏦', 15, 11],
  ])('ends with an ellipsis for a very long word %s', (_, letter, ofProduct, ofHolder) => {
    const { printed } = draw(letter.repeat(100_000), letter.repeat(100_000))
    expect(printed).toContain(`${letter.repeat(ofProduct - 1)}…`)
    expect(printed).toContain(`${letter.repeat(ofHolder - 1)}…`)
  })

  it('is clipped at the edge of the card, for a wide font', () => {
    const { texts } = draw('Everyday')
    expect(texts.map((text) => text.closest('[clip-path]'))).not.toContain(null)
  })
})
