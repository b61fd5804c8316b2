import { beforeEach } from 'vitest'
import type { ScenarioName } from '../../mocks/scenarios.ts'
import larkspur from '../../public/brands/larkspur/brand.json'
import { Brand, setBrand } from '../brand/brand.ts'
import { speak } from '../i18n/language.ts'
import { mockWindow } from './mock-window.ts'

/** Every test of a file finds a page with a brand and a language, as the studio's tools do. */
export const inPage = (): void =>
  beforeEach(async () => {
    setBrand(Brand.parse(larkspur))
    await speak('en-GB')
  })

/** A window as `mockWindow` has it, whose app is drawn, and may wear either brand. */
export const mockApp = (scenario: ScenarioName = 'first-pin') => {
  const world = mockWindow(scenario)
  Object.defineProperties(world.mock.page, {
    brands: { value: ['larkspur', 'tidewater'] },
    isDrawn: { value: true },
  })
  return world
}
