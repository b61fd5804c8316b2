import { readdirSync } from 'node:fs'
import { matchRoutes } from 'react-router'
import { expect, test } from 'vitest'
import { Question } from '../src/contract/identity.ts'
import { problemCodes } from '../src/contract/problems.ts'
import { whys } from '../src/paths.ts'
import { routes } from '../src/routes.tsx'
import { parseFaults } from './faults.ts'
import { isScenarioName, scenarios } from './scenarios.ts'
import { states } from './states.ts'
import { failuresOf } from './states-failures.ts'
import { questionStates } from './states-identity.ts'
import { problemStates } from './states-problems.ts'

const ids = states.map(({ id }) => id)

test('there are many, each with an id of its own that begins with its screen', () => {
  expect(states.length).toBeGreaterThan(200)
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  for (const { id, screen } of states) expect(id).toMatch(new RegExp(`^${screen}/[a-z0-9-]+$`))
})

test.each(states)(
  '$id: its scenario, path, card and faults exist',
  ({ id, scenario, path, faults, title }) => {
    expect(title).not.toBe('')
    expect(isScenarioName(scenario)).toBe(true)
    const match = matchRoutes(routes, path.replace(/[?#].*/, ''))?.at(-1)
    if (id.startsWith('not-found/')) expect(match?.route.path).toBe('*')
    else expect(match?.route.path).not.toBe('*')
    const cards = scenarios[scenario].seed(0).customers.flatMap((customer) => customer.cards)
    const cardId = match?.params.cardId
    if (cardId && !id.endsWith('/card-not-found')) expect(cards.map((card) => card.id)).toContain(cardId)
    if (faults) expect(parseFaults(faults)).toEqual(faults)
  },
)

test('they are plain JSON', () => {
  expect(JSON.parse(JSON.stringify(states))).toEqual(states)
})

test('every problem code and every kind of question is among them', () => {
  for (const code of problemCodes) expect(ids).toContain(problemStates[code].id)
  const kinds = Question.def.options.flatMap(({ shape }) => shape.kind.def.values)
  expect(Object.keys(questionStates).sort()).toEqual([...kinds].sort())
  for (const own of Object.values(questionStates)) {
    for (const { id } of own) expect(ids).toContain(id)
  }
})

test('every reason for being led elsewhere is read in one of them', () => {
  const read = JSON.stringify(states.map(({ steps }) => steps))
  expect(whys.filter((why) => !read.includes(`"why.${why}"`))).toEqual([])
})

/** These screens need no answer before they are shown, or are what is shown in place of one. */
const atOnce = ['sign-in', 'signed-out', 'help', 'not-found', 'problem', 'session']

test('every screen that waits for an answer is seen waiting, and with the longest words', () => {
  const screens = new Set(states.map(({ screen }) => screen))
  const waiting = [...screens].filter((screen) => !atOnce.includes(screen))
  expect(waiting.filter((screen) => !ids.includes(`${screen}/loading`))).toEqual([])
  expect(waiting.filter((screen) => !ids.includes(`${screen}/long`))).toEqual([])
})

test('every scenario is seen in one of them', () => {
  const seen = new Set(states.map(({ scenario }) => scenario))
  expect(Object.keys(scenarios).filter((name) => !seen.has(name as keyof typeof scenarios))).toEqual([])
})

test('every folder of screens is among them; the shell is seen where it has something of its own to say', () => {
  const folders = readdirSync('src/screens').map((folder) => (folder === 'shell' ? 'session' : folder))
  expect([...new Set(states.map(({ screen }) => screen))].sort()).toEqual(folders.sort())
})

test('what the browser says of failed calls is known from a state: its faults, and what the issuer refuses', () => {
  const failures = (id: string) => states.filter((state) => state.id === id).map(failuresOf)
  expect(failures('cards/default')).toEqual([[]])
  expect(failures('cards/loading')).toEqual([[]])
  expect(failures('sign-in/lock')).toEqual([[401, 423]])
  expect(failures('choose-pin/not-set')).toEqual([['lost', 422]])
  expect(failures('problem/gateway')).toEqual([[503]])
  expect(failures('problem/wrong-shape')).toEqual([[]])
})
