import { describe, expect, test } from 'vitest'
import { chooseChromium, type Facts, launchOptions } from './chromium.mjs'

const debian: Facts = {
  platform: 'linux',
  admin: true,
  distro: 'debian',
  apt: true,
  candidate: null,
  wanted: '',
  wantedFound: null,
  installed: [],
  downloaded: null,
  tried: [],
}
const listed = { ...debian, candidate: '156.0-1', tried: ['update'] }
const ubuntu = { ...debian, distro: 'ubuntu' }
const fedora = { ...debian, distro: 'fedora', apt: false }
const mac = { ...debian, platform: 'darwin', distro: '', apt: false, admin: false }
const chromium = { path: '/usr/bin/chromium', version: 'Chromium 156' }
const chrome = { path: '/usr/bin/google-chrome', version: 'Google Chrome 156' }
const stub = { path: '/usr/bin/chromium-browser', version: null }
const snap = { path: '/usr/bin/chromium-browser', version: 'Chromium 156 snap' }
const downloaded = { path: '/cache/chrome', version: 'Chromium 157' }

describe('uses', () => {
  test.each<[string, Facts, string]>([
    [
      'CHROMIUM_PATH before all',
      { ...debian, wanted: '/mine', wantedFound: chrome, installed: [chromium] },
      '/mine',
    ],
    ['the first installed one', { ...debian, installed: [chromium, chrome] }, chromium.path],
    ['the first that starts', { ...ubuntu, installed: [stub, chrome] }, chrome.path],
    ['an installed one before a download', { ...mac, installed: [chrome], downloaded }, chrome.path],
    ['an earlier download before installing', { ...debian, downloaded }, downloaded.path],
    ['a download before a snap', { ...ubuntu, installed: [snap], downloaded }, downloaded.path],
  ])('%s', (_, facts, path) => {
    expect(chooseChromium(facts)).toMatchObject({ do: 'use', path })
  })
})

describe('gets one', () => {
  test.each<[string, Facts, string]>([
    ['Debian, root: reads the package lists first', debian, 'update'],
    ['Debian, root: then installs', listed, 'install'],
    ['Ubuntu, root: reads the lists as well', ubuntu, 'update'],
    [
      'Ubuntu, whose package is only a snap',
      { ...ubuntu, candidate: '2:1snap1', tried: ['update'] },
      'download',
    ],
    ['Ubuntu without that package', { ...ubuntu, tried: ['update'] }, 'download'],
    ['Ubuntu with a real package', { ...listed, distro: 'ubuntu' }, 'install'],
    [
      'Ubuntu, when installing failed',
      { ...listed, distro: 'ubuntu', tried: ['update', 'install'] },
      'download',
    ],
    ['Ubuntu, not root', { ...ubuntu, admin: false }, 'download'],
    ['another Linux', fedora, 'download'],
    ['a Mac', mac, 'download'],
  ])('%s', (_, facts, step) => {
    expect(chooseChromium(facts)).toEqual({ do: step })
  })
})

describe('stops and says why', () => {
  test.each<[string, Facts, RegExp]>([
    [
      'CHROMIUM_PATH names nothing',
      { ...debian, wanted: '/mine', installed: [chromium] },
      /\/mine.*not an exec/,
    ],
    ['CHROMIUM_PATH does not start', { ...debian, wanted: '/mine', wantedFound: stub }, /does not start/],
    ['Debian, not root: no download', { ...debian, admin: false }, /apt-get install chromium \(as root\)/],
    [
      'Debian, installing failed: no download',
      { ...listed, tried: ['update', 'install'] },
      /could not be installed/,
    ],
    ['Debian without that package', { ...debian, tried: ['update'] }, /CHROMIUM_PATH=/],
    ['a Mac, when the download failed', { ...mac, tried: ['download'] }, /Install Chromium or Google Chrome/],
    ['only a snap', { ...ubuntu, admin: false, installed: [snap], tried: ['download'] }, /as a snap/],
    ['only a broken one', { ...fedora, installed: [stub], tried: ['download'] }, /does not start/],
  ])('%s', (_, facts, words) => {
    const choice = chooseChromium(facts)
    expect(choice.do).toBe('stop')
    expect(choice.do === 'stop' && choice.message).toMatch(words)
  })
})

test('only root goes without Chromium’s sandbox', () => {
  const { args, chromiumSandbox } = launchOptions()
  const admin = process.getuid?.() === 0
  expect(args.includes('--no-sandbox')).toBe(admin)
  expect(chromiumSandbox).toBe(!admin)
  expect(args).toContain('--disable-background-networking')
})
