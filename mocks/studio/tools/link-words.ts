import { linkTo, type StudioLink } from '../../link.ts'
import { faultTexts } from '../../link-faults.ts'
import { scenarios } from '../../scenarios.ts'

export type Told = { name: string; value: string }

const clockWords = ({ ms, paused }: NonNullable<StudioLink['clock']>): string => {
  const ahead = ms === 0 ? 'as the device’s' : `${Math.round(ms / 1000)} s ahead of the device’s`
  return paused ? `${ahead}, standing still` : ahead
}

/** What a link brings, in words. */
export const linkWords = (link: StudioLink): Told[] => {
  const { state, scenario, path, signedIn, brand, lang, theme, motion, colours, text, dir, clock } = link
  const told: [string, string | undefined | false][] = [
    ['State', state && `${state}, with its steps`],
    ['Scenario', scenario && scenarios[scenario].title],
    ['Screen', path],
    ['Log-in', !state && (signedIn ? 'already logged in' : 'not logged in')],
    ['Brand', brand],
    ['Language', lang],
    ['Direction', dir && 'right to left'],
    ['Theme', theme],
    ['Text', text !== undefined && `${text} %`],
    ['Motion', motion && 'reduced'],
    ['Colours', colours && 'forced'],
    ['Clock', clock && clockWords(clock)],
    ['Faults', faultTexts(link.faults ?? {}).join('\n') || undefined],
  ]
  return told.flatMap(([name, value]) => (value ? [{ name, value }] : []))
}

/** What a Playwright test does to begin here. */
export const testWords = (link: StudioLink): string => {
  const open = `await page.goto('${linkTo(link).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}')`
  if (!link.state) return open
  return `${open}\nawait page.locator('[data-state-reached="${link.state}"]').waitFor()`
}
