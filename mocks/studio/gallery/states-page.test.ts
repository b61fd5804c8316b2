import { expect, test } from 'vitest'
import { states } from '../../states.ts'
import { statesPage } from './states-page.ts'

test('every state has a link relative to the page, and the page needs no script or style', () => {
  const html = statesPage()
  const links = [...html.matchAll(/<li><a href="\.\/\?state=([^"&]+)">[^<]+<\/a>/g)].map(([, id]) => id)
  expect(links).toEqual(states.map(({ id }) => id))
  expect(html).not.toMatch(/<script|<style|style=| on\w+=/)
})
