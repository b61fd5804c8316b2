import { vi } from 'vitest'
import { scenarios } from '../../mocks/scenarios.ts'

/** Leaves only the first cards of the scenario with 200 cards, because jsdom takes long to draw so many. */
export const firstCards = (count: number): void => {
  const { seed } = scenarios['many-cards']
  vi.spyOn(scenarios['many-cards'], 'seed').mockImplementation((now) => {
    const { customers, ...rest } = seed(now)
    return { ...rest, customers: customers.map((one) => ({ ...one, cards: one.cards.slice(0, count) })) }
  })
}
