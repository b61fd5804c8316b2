import { expect, test } from 'vitest'
import { states } from '../../states.ts'
import { statesPage } from './states-page.ts'

test('every state is a link to it, relative to the page, and nothing needs a script', () => {
  const html = statesPage()
  const links = [...html.matchAll(/<li><a href="\.\/\?state=([^"&]+)">[^<]+<\/a>/g)].map(([, id]) => id)
  expect(links).toEqual(states.map(({ id }) => id))
  expect(html).not.toMatch(/<script|<style|style=| on\w+=/)
})
