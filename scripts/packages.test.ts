import { describe, expect, test } from 'vitest'
import { lockDifferences, manifestDifferences } from './packages.mjs'

describe('the differences between the locked and the installed packages', () => {
  const wanted = {
    '': { version: '0.1.0' },
    'node_modules/vite': { version: '8.3.8' },
    'node_modules/@scope/part': { version: '1.0.0' },
    'node_modules/vite/node_modules/part': { version: '2.0.0' },
    'node_modules/other-platform': { version: '3.0.0', optional: true },
  }
  const all = {
    'node_modules/vite': { version: '8.3.8' },
    'node_modules/@scope/part': { version: '1.0.0' },
    'node_modules/vite/node_modules/part': { version: '2.0.0' },
  }
  test.each([
    ['nothing, with an optional package missing', all, []],
    [
      'nothing, with a package beyond the locked ones',
      { ...all, 'node_modules/extra': { version: '1.0.0' } },
      [],
    ],
    [
      'another version',
      { ...all, 'node_modules/vite': { version: '8.3.7' } },
      ['vite 8.3.7 instead of 8.3.8'],
    ],
    [
      'an optional package in another version',
      { ...all, 'node_modules/other-platform': { version: '2.9.0' } },
      ['other-platform 2.9.0 instead of 3.0.0'],
    ],
    [
      'missing packages',
      { 'node_modules/vite': { version: '8.3.8' } },
      ['@scope/part is missing', 'part is missing'],
    ],
  ])('%s', (_, found, expected) => {
    expect(lockDifferences(wanted, found)).toEqual(expected)
  })
})

describe('the differences between package.json and its lockfile', () => {
  const both = { dependencies: { react: '19.3.1' }, devDependencies: { vite: '8.3.8' } }
  test.each([
    ['none', both, []],
    ['an added package', { ...both, optionalDependencies: { node: '24.0.0' } }, ['node']],
    ['a removed package', { dependencies: both.dependencies }, ['vite']],
    ['another version', { ...both, dependencies: { react: '19.3.0' } }, ['react']],
    [
      'a package in another list',
      { devDependencies: { ...both.devDependencies, react: '19.3.1' } },
      ['react'],
    ],
  ])('%s', (_, manifest, expected) => {
    expect(manifestDifferences(manifest, both)).toEqual(expected)
  })
})
