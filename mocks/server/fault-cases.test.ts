import { expect, test } from 'vitest'
import { caseOf, faultCases } from './fault-cases.ts'
import { createFaults, parseFaults } from './faults.ts'
import { linkTo, readLink } from './link.ts'

test.each(faultCases)('“$words” is one word of a link, and is found again after it was stored', (each) => {
  const address = linkTo({ faults: each.faults })
  expect(address).toBe(`/?fault=case.${each.id}`)
  expect(readLink(new URL(address, 'http://localhost'))).toEqual({
    link: { faults: each.faults },
    problems: [],
  })
  expect(caseOf(parseFaults(JSON.parse(JSON.stringify(each.faults))) ?? {})).toBe(each)
})

test('an unknown case is a problem, and other faults are no case', () => {
  const { link, problems } = readLink(new URL('/?fault=case.nothing', 'http://localhost'))
  expect(link).toEqual({})
  expect(problems).toEqual([expect.stringContaining('“case.nothing” is no fault')])
  expect(caseOf({})).toBeNull()
  expect(caseOf({ setPin: [{ kind: 'offline', times: 'always' }] })).toBeNull()
})

test('if the answer is lost and asking again fails too, the issuer acts once', () => {
  const found = faultCases.find(({ id }) => id === 'lost-and-gone')
  const faults = createFaults(found?.faults)
  const met = () => faults.take('setPin').fault?.kind
  expect([met(), met(), met()]).toEqual(['drop-after', 'offline', 'offline'])
  expect(faults.take('readPinSet').fault?.kind).toBe('offline')
  expect(faults.take('listCards').fault).toBeNull()
})
