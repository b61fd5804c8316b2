import { writeFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { listCalls } from '../fixtures/calls.ts'
import { readPeople } from '../fixtures/people.ts'
import { targetIn } from '../fixtures/target.ts'
import { test } from '../fixtures/with-site.ts'

test('the target is read from the environment', () => {
  expect(targetIn({})).toBeNull()
  expect(targetIn({ TARGET: 'demo' })).toMatchObject({ kind: 'demo' })
  expect(targetIn({ TARGET: 'production' })).toEqual({ kind: 'production' })
  const url = 'https://pin.example'
  expect(targetIn({ TARGET: `${url}/` })).toEqual({ kind: 'site', url, orders: null })
  expect(targetIn({ TARGET: url, ISSUER_CONTROL: 'page' })).toMatchObject({ orders: 'page' })
  expect(targetIn({ TARGET: url, ISSUER_CONTROL: 'http://localhost:4010/' })).toMatchObject({
    orders: 'http://localhost:4010',
  })
  expect(() => targetIn({ TARGET: 'producton' })).toThrow('not “producton”')
  expect(() => targetIn({ TARGET: 'ftp://pin.example' })).toThrow('TARGET is an address')
  expect(() => targetIn({ TARGET: url, ISSUER_CONTROL: '4010' })).toThrow('ISSUER_CONTROL is an address')
})

test('people from a file replace the person of a scenario', async ({ browserName: _ }, testInfo) => {
  const file = testInfo.outputPath('people.json')
  const person = {
    signIn: { userId: 'ada', password: 'x' },
    cardId: 'c-1',
    questions: [[{ id: 'birth-date', kind: 'date' }]],
    answers: { 'birth-date': '1980-02-03' },
    goodPins: ['7305', '8264'],
  }
  await writeFile(file, JSON.stringify({ 'change-pin': person }))
  const people = readPeople(file)
  expect(people['first-pin']).toBeUndefined()
  expect(people['change-pin']).toMatchObject({ signIn: person.signIn, cardId: 'c-1' })
  expect(people['change-pin']?.seed(0).customers[0]?.questions).toMatchObject([[{ id: 'birth-date' }]])

  const drawn = [people, readPeople(file), readPeople(file)].map((all) => {
    const scene = all['change-pin']
    return [scene?.goodPin, scene?.goodPin]
  })
  expect(drawn, 'one PIN for each test, in turn').toEqual([
    ['7305', '7305'],
    ['8264', '8264'],
    ['7305', '7305'],
  ])

  await writeFile(file, JSON.stringify({ 'first-pin': { ...person, goodPins: ['abcd', '7305'] } }))
  expect(() => readPeople(file)).toThrow(/first-pin.*goodPins/s)
  await writeFile(file, JSON.stringify({ 'no-such-scenario': person }))
  expect(() => readPeople(file)).toThrow('no-such-scenario')
})

test('the calls are listed as readable text', () => {
  const call = {
    at: Date.UTC(2026, 4, 4, 9, 30, 1, 25),
    method: 'POST',
    path: '/session',
    status: 'lost',
    ms: 12,
    fault: 'drop-after',
    request: { userId: 'ada', password: '‹secret›' },
    answer: null,
  } as const
  expect(listCalls([call, { ...call, request: null, status: 200, fault: null }])).toBe(
    [
      '09:30:01.025  POST    /session  →  lost  12 ms  (drop-after)',
      '    asked     {"userId":"ada","password":"‹secret›"}',
      '09:30:01.025  POST    /session  →  200  12 ms',
      '',
    ].join('\n'),
  )
  expect(listCalls([])).toBe('Nothing was asked.\n')
})
