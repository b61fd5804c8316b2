import type { Page } from '@playwright/test'

/** Somebody turns to the window again. */
export const focusWindow = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('focus')))
