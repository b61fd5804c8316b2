import { scenarios } from '../../../scenarios.ts'
import { caseOf } from '../../../server/fault-cases.ts'
import { linkTo, type StudioLink } from '../../../server/link.ts'
import { faultTexts } from '../../../server/link-faults.ts'

const clockWords = ({ ms, paused }: NonNullable<StudioLink['clock']>): string => {
  const ahead = ms === 0 ? 'as the device’s' : `${Math.round(ms / 1000)} s ahead of the device’s`
  return paused ? `${ahead}, paused` : ahead
}

/** The contents of a link in words. */
export const linkWords = (link: StudioLink): { name: string; value: string }[] => {
  const { state, scenario, path, signedIn, brand, lang, theme, motion, colours, text, dir, clock } = link
  const told: [string, string | undefined | false][] = [
    ['State', state && `${state}, with its steps`],
    ['Scenario', scenario && scenarios[scenario].title],
    ['Screen', path],
    ['Log-in', !state && (signedIn ? 'already logged in' : 'not logged in')],
    ['Brand', brand],
    ['Language', lang],
    ['Direction', dir && (dir === 'rtl' ? 'right to left' : 'left to right')],
    ['Theme', theme],
    ['Text', text !== undefined && `${text} %`],
    ['Motion', motion && 'reduced'],
    ['Colours', colours && 'high contrast'],
    ['Clock', clock && clockWords(clock)],
    ['Faults', caseOf(link.faults ?? {})?.words ?? faultTexts(link.faults ?? {}).join('\n')],
  ]
  return told.flatMap(([name, value]) => (value ? [{ name, value }] : []))
}

/** The lines with which a Playwright test opens a link, and waits until its state is reached. */
export const testWords = (link: StudioLink): string => {
  const open = `await page.goto('${linkTo(link).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}')`
  if (!link.state) return open
  return `${open}\nawait page.locator('[data-state-reached="${link.state}"]').waitFor()`
}
