import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from '@playwright/test'
import { scenarioNames, scenarios } from '../../mocks/scenarios.ts'
import { test } from '../fixtures/with-site.ts'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))

const modulesKept = fileURLToPath(new URL('../../docs/production-modules.txt', import.meta.url))

const texts = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((file) => statSync(join(dist, file)).isFile())
  .map((file) => ({ file, text: readFileSync(join(dist, file), 'utf8') }))

const filesWith = (found: (text: string) => boolean) =>
  texts.filter(({ text }) => found(text)).map(({ file }) => file)

/** Scenario names that the product also uses, for a reason, a code or a screen. Their notes are not in the product. */
const alsoOfTheProduct = new Set([
  'pin-blocked',
  'identity-locked',
  'signed-out',
  'card-frozen',
  'card-reported',
  'not-online',
])

test('the production build contains nothing of the mock issuer', () => {
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

test('the production build contains exactly the listed modules, and none of the mock issuer', () => {
  const made = readFileSync(join(dist, '.vite/modules.txt'), 'utf8')
  expect(made).toMatch(/^src\/main\.tsx$/m)
  expect(made).not.toMatch(/^(mocks|e2e|scripts)\/|^msw$/m)
  const told =
    'docs/production-modules.txt lists what is shipped: look at the difference, then copy dist/.vite/modules.txt there'
  expect(made, told).toBe(readFileSync(modulesKept, 'utf8'))
})

test('the production build contains no source map, no pseudo-language and not all of zod', () => {
  expect(texts.map(({ file }) => file).filter((file) => file.endsWith('.map'))).toEqual([])
  expect(filesWith((text) => text.includes('⟦'))).toEqual([])
  // `$ZodString` does not count: it is part of the core that zod/mini uses too.
  expect(filesWith((text) => /(?<![$\w])ZodString\b/.test(text))).toEqual([])
})

test('the page contains the content security policy', () => {
  const { text } = texts.find(({ file }) => file === 'index.html') ?? { text: '' }
  const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(text) ?? []
  expect(policy.replaceAll('&#39;', "'").split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ])
})
