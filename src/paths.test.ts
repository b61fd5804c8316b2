import { matchRoutes } from 'react-router'
import { describe, expect, it } from 'vitest'
import { paths, placeOf, purposeOf, returnPath, wayBack, whyOf } from './paths.ts'
import { createRoutes } from './routes.tsx'

const url = (path: string) => new URL(path, 'http://localhost')
const leafOf = (path: string) => matchRoutes(createRoutes(), path)?.at(-1)?.route.path

describe('paths', () => {
  it.each([
    [paths.signIn({ from: '/cards/a/pin', why: 'sign-in-first' }), '/sign-in'],
    [paths.signedOut({ ended: 'expired' }), '/signed-out'],
    [paths.cards({ why: 'pick-a-card' }), '/cards'],
    [paths.start(), '/'],
    [paths.yourPin(), '/pin'],
    [paths.pin('a b/c', { why: 'closed' }), '/cards/:cardId/pin'],
    [paths.identity('a'), '/cards/:cardId/identity'],
    [paths.identity('a', { for: 'view', why: 'identity-first' }), '/cards/:cardId/identity'],
    [paths.choosePin('a'), '/cards/:cardId/choose-pin'],
    [paths.viewPin('a'), '/cards/:cardId/view-pin'],
    [paths.unblockPin('a'), '/cards/:cardId/unblock-pin'],
    [paths.activate('a'), '/cards/:cardId/activate'],
    [paths.report('a', { notice: 'n' }), '/cards/:cardId/report'],
    [paths.done('a'), '/cards/:cardId/done'],
    [paths.help('phone'), '/help'],
    ['/nowhere', '*'],
  ])('%s is the address of a screen', (path, route) => {
    expect(leafOf(path)).toBe(route)
  })

  it('keeps a card id that contains special characters', () => {
    expect(matchRoutes(createRoutes(), paths.pin('a b/c'))?.at(-1)?.params.cardId).toBe('a b/c')
  })
})

describe('wayBack', () => {
  const query = (text: string) => new URLSearchParams(text)

  it('uses a return address that has no owner, or whose owner is this person', () => {
    expect(wayBack(query('from=/cards/a/pin'), 'maya')).toBe('/cards/a/pin')
    expect(wayBack(query('from=/cards/a/pin&whose=maya'), 'maya')).toBe('/cards/a/pin')
  })

  it('does not use another person’s return address', () => {
    expect(wayBack(query('from=/cards/a/pin&whose=maya'), 'tomasz')).toBe('/')
    expect(wayBack(query('from=/cards/a/pin&whose=maya'), null)).toBe('/')
  })
})

describe('whyOf', () => {
  it.each([
    ['/cards?why=pick-a-card', 'pick-a-card'],
    ['/cards?why=<script>', null],
    ['/cards?why=toString', null],
    ['/cards', null],
  ])('%s → %s', (path, why) => {
    expect(whyOf(url(path))).toBe(why)
  })
})

describe('purposeOf', () => {
  it.each([
    ['/cards/a/identity?for=view', 'view'],
    ['/cards/a/identity?for=toString', null],
    ['/cards/a/identity', null],
  ])('%s → %s', (path, purpose) => {
    expect(purposeOf(url(path))).toBe(purpose)
  })
})

describe('placeOf', () => {
  it.each([
    ['/cards/a/identity?for=view&why=identity-first', '/cards/a/identity?for=view'],
    ['/cards/a/report?notice=n-1&x=1#y', '/cards/a/report?notice=n-1'],
    ['/cards/a/pin', '/cards/a/pin'],
  ])('keeps of %s only %s, which `returnPath` accepts', (path, place) => {
    expect(placeOf(url(path))).toBe(place)
    expect(returnPath(place)).toBe(place)
  })
})

describe('returnPath', () => {
  it.each([
    [null, '/'],
    ['/cards/c-1/pin', '/cards/c-1/pin'],
    ['/cards/c-1/pin?why=closed', '/cards/c-1/pin?why=closed'],
    ['/help#phone', '/help#phone'],
    ['/pin', '/pin'],
    ['//evil.example/cards', '/'],
    ['/\\evil.example', '/'],
    ['https://evil.example/cards', '/'],
    ['javascript:alert(1)', '/'],
    ['/cards\\@evil.example', '/'],
    ['/cardsevil', '/'],
    ['/cards/..//evil.example', '/'],
    ['/cards/../sign-in', '/'],
    ['/cards//evil.example', '/'],
    ['/cards/a/..', '/'],
    ['/%2e%2e/sign-in', '/'],
    ['/cards/%2e%2e/pin', '/'],
    ['/cards/%2E./pin', '/'],
    ['/cards/.%2e', '/'],
    ['/cards/%2e', '/'],
    ['/cards/a..b/pin', '/cards/a..b/pin'],
    ['/sign-in', '/'],
    ['/signed-out', '/'],
    ['', '/'],
  ])('%s → %s', (from, to) => {
    expect(returnPath(from)).toBe(to)
  })
})
