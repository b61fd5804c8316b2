import { vi } from 'vitest'
import { scenarios } from '../../mocks/scenarios.ts'

/**
 * Adds Tomasz, who has his own card, as a second customer of the issuer in Maya's scenario.
 *
 * @returns his user ID
 */
export const addTomasz = (): string => {
  const { seed } = scenarios['first-pin']
  vi.spyOn(scenarios['first-pin'], 'seed').mockImplementation((now) => {
    const { customers, ...rest } = seed(now)
    const others = scenarios['several-cards'].seed(now).customers.map((customer) => ({
      ...customer,
      id: 'tomasz',
      cards: customer.cards.filter(({ id }) => id === 'traveller'),
    }))
    return { ...rest, customers: [...customers, ...others] }
  })
  return scenarios['several-cards'].signIn.userId
}
