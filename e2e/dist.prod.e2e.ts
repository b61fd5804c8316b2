import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { scenarioNames, scenarios } from '../mocks/scenarios.ts'

const dist = fileURLToPath(new URL('../dist', import.meta.url))

const modulesKept = fileURLToPath(new URL('../docs/production-modules.txt', import.meta.url))

const texts = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((file) => statSync(join(dist, file)).isFile())
  .map((file) => ({ file, text: readFileSync(join(dist, file), 'utf8') }))

const filesWith = (found: (text: string) => boolean) =>
  texts.filter(({ text }) => found(text)).map(({ file }) => file)

/** These name something of the product as well: a reason, a code, a screen. Their notes do not. */
const alsoOfTheProduct = new Set([
  'pin-blocked',
  'identity-locked',
  'signed-out',
  'card-frozen',
  'card-reported',
  'not-online',
])

test('nothing of the mock issuer is in what is shipped', () => {
  expect(
    filesWith((text) => text.includes('choose-pin')),
    'the files were read',
  ).not.toEqual([])
  expect(filesWith((text) => /\bmsw\b|mockServiceWorker|yourPinMock|data-mock-panel/i.test(text))).toEqual([])
  for (const name of scenarioNames) {
    const { note, signIn } = scenarios[name]
    const words = [note, signIn.userId, signIn.password, ...(alsoOfTheProduct.has(name) ? [] : [name])]
    for (const word of words)
      expect(
        filesWith((text) => text.includes(word)),
        word,
      ).toEqual([])
  }
})

test('it is made of the modules that are written down, and of nothing of the mock issuer', () => {
  const made = readFileSync(join(dist, '.vite/modules.txt'), 'utf8')
  expect(made).toMatch(/^src\/main\.tsx$/m)
  expect(made).not.toMatch(/^(mocks|e2e|scripts)\/|^msw$/m)
  const told =
    'docs/production-modules.txt lists what is shipped: look at the difference, then copy dist/.vite/modules.txt there'
  expect(made, told).toBe(readFileSync(modulesKept, 'utf8'))
})

test('no source map, no pseudo-language and no whole zod is shipped', () => {
  expect(texts.map(({ file }) => file).filter((file) => file.endsWith('.map'))).toEqual([])
  expect(filesWith((text) => text.includes('⟦'))).toEqual([])
  // `$ZodString` is the core that zod/mini is made of as well.
  expect(filesWith((text) => /(?<![$\w])ZodString\b/.test(text))).toEqual([])
})
