import { beforeEach } from 'vitest'
import type { ScenarioName } from '../../mocks/scenarios.ts'
import larkspur from '../../public/brands/larkspur/brand.json'
import { Brand, setBrand } from '../brand/brand.ts'
import { speak } from '../i18n/language.ts'
import { mockWindow } from './mock-window.ts'

/** Sets a brand and a language before each test of a file, because the studio's tools expect both. */
export const inPage = (): void =>
  beforeEach(async () => {
    setBrand(Brand.parse(larkspur))
    await speak('en-GB')
  })

/** The window of `mockWindow`, with its app drawn and two brands to choose from. */
export const mockApp = (scenario: ScenarioName = 'first-pin') => {
  const world = mockWindow(scenario)
  Object.defineProperties(world.mock.page, {
    brands: { value: ['larkspur', 'tidewater'] },
    isDrawn: { value: true },
  })
  return world
}
