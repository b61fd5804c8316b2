import { describe, expect, test } from 'vitest'
import { choose, chromium, type Facts, firefox, launchOptions } from './browsers.mjs'

const debian: Facts = {
  browser: chromium,
  canInstall: true,
  distro: 'debian',
  candidates: [],
  wanted: '',
  found: [],
  tried: [],
}
const listed = { ...debian, candidates: ['156.0-1', '2.37-6'], tried: ['update'] }
const unlisted = { ...debian, candidates: [null, '2.37-6'], tried: ['update'] }
const ubuntu = { ...debian, distro: 'ubuntu' }
const fedora = { ...debian, distro: 'fedora', canInstall: false }
const mac = { ...debian, distro: '', canInstall: false }
const program = { path: '/usr/bin/chromium', version: 'Chromium 156' }
const chrome = { path: '/usr/bin/google-chrome', version: 'Google Chrome 156' }
const stub = { path: '/usr/bin/chromium-browser', version: null }
const snap = { path: '/usr/bin/chromium-browser', version: 'Chromium 156 snap' }
const downloaded = { path: '/cache/chrome', version: 'Chromium 157' }

describe('uses', () => {
  test.each<[string, Facts, string]>([
    ['CHROMIUM_PATH before all', { ...debian, wanted: '/mine', found: [chrome] }, '/mine'],
    ['the first installed one', { ...debian, found: [program, chrome] }, program.path],
    ['the first that starts', { ...ubuntu, found: [stub, chrome] }, chrome.path],
    ['an installed one before a download', { ...mac, found: [chrome, downloaded] }, chrome.path],
    ['an earlier download before installing', { ...debian, found: [downloaded] }, downloaded.path],
    ['a download before a snap', { ...ubuntu, found: [snap, downloaded] }, downloaded.path],
  ])('%s', (_, facts, path) => {
    expect(choose(facts)).toMatchObject({ do: 'use', path })
  })
})

describe('gets a browser', () => {
  test.each<[string, Facts, string]>([
    ['Debian, root: reads the package lists first', debian, 'update'],
    ['Debian, root: then installs', listed, 'install'],
    ['Ubuntu, root: reads the lists as well', ubuntu, 'update'],
    [
      'Ubuntu, whose package is only a snap',
      { ...unlisted, distro: 'ubuntu', candidates: ['2:1snap1', '2.37-6'] },
      'download',
    ],
    ['Ubuntu without that package', { ...unlisted, distro: 'ubuntu' }, 'download'],
    ['Ubuntu with a real package', { ...listed, distro: 'ubuntu' }, 'install'],
    [
      'Ubuntu, when installing failed',
      { ...listed, distro: 'ubuntu', tried: ['update', 'install'] },
      'download',
    ],
    ['Ubuntu, not root', { ...ubuntu, canInstall: false }, 'download'],
    ['another Linux', fedora, 'download'],
    ['a Mac', mac, 'download'],
  ])('%s', (_, facts, step) => {
    expect(choose(facts)).toEqual({ do: step })
  })
})

describe('stops and says why', () => {
  test.each<[string, Facts, RegExp]>([
    ['CHROMIUM_PATH names nothing', { ...debian, wanted: '/mine' }, /\/mine.*not an exec/],
    ['CHROMIUM_PATH does not start', { ...debian, wanted: '/mine', found: [stub] }, /does not start/],
    [
      'Debian, not root: no download',
      { ...debian, canInstall: false },
      /apt-get install chromium \(as root\)/,
    ],
    [
      'Debian, installing failed: no download',
      { ...listed, tried: ['update', 'install'] },
      /could not be installed/,
    ],
    ['Debian without that package', unlisted, /CHROMIUM_PATH=/],
    ['a Mac, when the download failed', { ...mac, tried: ['download'] }, /Install Chromium or Google Chrome/],
    ['only a snap', { ...ubuntu, canInstall: false, found: [snap], tried: ['download'] }, /as a snap/],
    ['only a broken one', { ...fedora, found: [stub], tried: ['download'] }, /does not start/],
  ])('%s', (_, facts, words) => {
    expect(choose(facts)).toEqual({ do: 'stop', why: expect.stringMatching(words) })
  })
})

const other = { ...debian, browser: firefox }
const updated = { ...other, candidates: ['140.0'], tried: ['update'] }
const person = { ...other, canInstall: false }
const esr = { path: '/usr/bin/firefox-esr', version: 'Mozilla Firefox 140.0esr' }

describe('a browser other than Chromium', () => {
  test.each<[string, Facts, string]>([
    ['is used when it is installed', { ...person, found: [esr] }, 'use'],
    ['is used before anything is installed', { ...other, found: [esr] }, 'use'],
    ['is looked up in the package lists first', other, 'update'],
    ['is installed once the lists are read', updated, 'install'],
    ['stops the run when its path is wrong, and installs nothing', { ...other, wanted: '/mine' }, 'stop'],
  ])('%s', (_, facts, step) => {
    expect(choose(facts).do).toBe(step)
  })
})

describe('the proofs continue without a browser that is missing, and give the reason', () => {
  test.each<[string, Facts, RegExp]>([
    ['for a person who is not root', person, /without root and apt \(apt-get install firefox-esr\)/],
    [
      'when no such package is listed',
      { ...updated, candidates: [null] },
      /has no package of it \(firefox-esr\)/,
    ],
    ['when installing failed', { ...updated, tried: ['update', 'install'] }, /could not be installed/],
  ])('%s', (_, facts, words) => {
    const step = choose(facts)
    expect(step).toMatchObject({ do: 'without', why: expect.stringMatching(words) })
    expect(step).toMatchObject({ why: expect.stringMatching(/^There is no Firefox here/) })
  })
})

test('only root runs Chromium without its sandbox', () => {
  const { args, chromiumSandbox } = launchOptions()
  const admin = process.getuid?.() === 0
  expect(args.includes('--no-sandbox')).toBe(admin)
  expect(chromiumSandbox).toBe(!admin)
  expect(args).toContain('--disable-background-networking')
})
