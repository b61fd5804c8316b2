import { readdirSync } from 'node:fs'
import { matchRoutes } from 'react-router'
import { expect, test } from 'vitest'
import { Question } from '../src/contract/identity.ts'
import { problemCodes } from '../src/contract/problems.ts'
import { whys } from '../src/paths.ts'
import { createRoutes } from '../src/routes.tsx'
import { isScenarioName, scenarios } from './scenarios.ts'
import { parseFaults } from './server/faults.ts'
import { failuresOf } from './states/failures.ts'
import { questionStates } from './states/identity.ts'
import { problemStates } from './states/problem.ts'
import { states } from './states.ts'

const ids = states.map(({ id }) => id)

test('there are more than 200 states, each with a unique id that begins with its screen', () => {
  expect(states.length).toBeGreaterThan(200)
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  for (const { id, screen } of states) expect(id).toMatch(new RegExp(`^${screen}/[a-z0-9-]+$`))
})

test.each(states)(
  '$id: its scenario, path, card and faults exist',
  ({ id, scenario, path, faults, title }) => {
    expect(title).not.toBe('')
    expect(isScenarioName(scenario)).toBe(true)
    const match = matchRoutes(createRoutes(), path.replace(/[?#].*/, ''))?.at(-1)
    if (id.startsWith('not-found/')) expect(match?.route.path).toBe('*')
    else expect(match?.route.path).not.toBe('*')
    const cards = scenarios[scenario].seed(0).customers.flatMap((customer) => customer.cards)
    const cardId = match?.params.cardId
    if (cardId && !id.endsWith('/card-not-found')) expect(cards.map((card) => card.id)).toContain(cardId)
    if (faults) expect(parseFaults(faults)).toEqual(faults)
  },
)

test('states are plain JSON', () => {
  expect(JSON.parse(JSON.stringify(states))).toEqual(states)
})

test('every problem code and every kind of question has a state', () => {
  for (const code of problemCodes) expect(ids).toContain(problemStates[code].id)
  const kinds = Question.def.options.flatMap(({ shape }) => shape.kind.def.values)
  expect(Object.keys(questionStates).sort()).toEqual([...kinds].sort())
  for (const own of Object.values(questionStates)) {
    for (const { id } of own) expect(ids).toContain(id)
  }
})

test('every reason for a redirect is shown in a state', () => {
  const read = JSON.stringify(states.map(({ steps }) => steps))
  // The reason of a closed action is the message why it is closed. Each has a state, or it does not compile.
  const told = whys.filter((why) => why !== 'closed')
  expect(told.filter((why) => !read.includes(`"why.${why}"`))).toEqual([])
})

/** These screens are shown without waiting for an answer of the issuer, or instead of an answer. */
const atOnce = ['sign-in', 'signed-out', 'help', 'not-found', 'problem', 'session']

test('every screen that waits for an answer has a state “loading” and a state “long”', () => {
  const screens = new Set(states.map(({ screen }) => screen))
  const waiting = [...screens].filter((screen) => !atOnce.includes(screen))
  expect(waiting.filter((screen) => !ids.includes(`${screen}/loading`))).toEqual([])
  expect(waiting.filter((screen) => !ids.includes(`${screen}/long`))).toEqual([])
})

test('every scenario is used by a state', () => {
  const seen = new Set(states.map(({ scenario }) => scenario))
  expect(Object.keys(scenarios).filter((name) => !seen.has(name as keyof typeof scenarios))).toEqual([])
})

test('every folder in src/screens has states, and those of the shell are called “session”', () => {
  const folders = readdirSync('src/screens').map((folder) => (folder === 'shell' ? 'session' : folder))
  expect([...new Set(states.map(({ screen }) => screen))].sort()).toEqual(folders.sort())
})

test('the failed calls of a state are those of its faults and its refusals', () => {
  const failures = (id: string) => states.filter((state) => state.id === id).map(failuresOf)
  expect(failures('cards/default')).toEqual([[]])
  expect(failures('cards/loading')).toEqual([[]])
  expect(failures('sign-in/lock')).toEqual([[401, 423]])
  expect(failures('choose-pin/not-set')).toEqual([['lost', 422]])
  expect(failures('problem/gateway')).toEqual([[503]])
  expect(failures('problem/wrong-shape')).toEqual([[]])
})
