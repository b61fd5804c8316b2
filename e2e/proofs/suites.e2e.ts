import { readFile, stat, writeFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { mockPeople } from '../fixtures/people.ts'
import { type Ran, runSpecs } from '../fixtures/run-specs.ts'
import type { Site } from '../fixtures/site.ts'
import { test } from '../fixtures/with-driver.ts'

/** The environment variables that tell Playwright to test this site. */
const addressOf = ({ app, orders }: Site) => ({ TARGET: app, ISSUER_CONTROL: orders ?? '' })

const scene = mockPeople('first-pin')

const fileOf = ({ title, attachments }: Ran, name: string): string => {
  const { path } = attachments.find((each) => each.name === name) ?? {}
  if (path === undefined) throw new Error(`“${title}” left no ${name}`)
  return path
}

test('a test that fails leaves a trace, a screenshot and the list of its calls', async ({
  site,
}, testInfo) => {
  test.skip(site.orders === null, 'The test makes a call fail, which needs a mock issuer.')
  // It starts Playwright once more, on a machine that may be busy.
  test.setTimeout(180_000)
  const ran = await runSpecs({
    config: 'e2e/failing/playwright.config.ts',
    specs: [],
    output: testInfo.outputDir,
    env: addressOf(site),
  })
  expect(ran.map(({ status }) => status)).toEqual(['failed', 'failed'])
  for (const each of ran) {
    for (const name of ['trace', 'screenshot']) {
      expect((await stat(fileOf(each, name))).size, `${each.title}: ${name}`).toBeGreaterThan(1000)
    }
    const calls = await readFile(fileOf(each, 'calls'), 'utf8')
    expect(calls).toMatch(/POST {4}\/session {2}→ {2}200 {2}\d+ ms\n/)
    expect(calls).toContain(`asked     {"userId":"${scene.signIn.userId}","password":"‹secret›"}`)
    for (const secret of [scene.signIn.password, scene.goodPin, '6392']) expect(calls).not.toContain(secret)
  }
  const [middle] = ran
  expect(middle && (await readFile(fileOf(middle, 'calls'), 'utf8'))).toMatch(
    /\/everyday\/pin {2}→ {2}lost {2}\d+ ms {2}\(drop-after\)\n/,
  )
})

test('when the tests cannot control the issuer, they use the people listed in a file, and each skipped test says why', async ({
  site,
}, testInfo) => {
  test.skip(site.orders === null, 'The test needs a person of the mock issuer.')
  // It starts Playwright once more, on a machine that may be busy.
  test.setTimeout(180_000)
  const { signIn, answers, goodPin, cardId } = scene
  const questions = scene.seed(Date.now()).customers[0]?.questions
  const person = { signIn, answers, cardId, questions, goodPins: [goodPin, '8264'] }
  const file = testInfo.outputPath('people.json')
  await writeFile(file, JSON.stringify({ 'first-pin': person }))
  const ran = await runSpecs({
    config: 'e2e/playwright.config.ts',
    specs: [
      '--project=site',
      '--grep=a PIN is chosen|wrong password is refused|a change at a cash machine|the link in the e-mail leads',
    ],
    output: testInfo.outputDir,
    env: { TARGET: site.app, ISSUER_CONTROL: '', PEOPLE: file },
  })
  const became = (status: Ran['status']) => ran.filter((each) => each.status === status)
  expect(became('passed').map(({ title }) => title)).toEqual([
    'a wrong password is refused, and the right one is not',
    'a PIN is chosen',
  ])
  const skipped = became('skipped')
  expect([skipped.length, ran.length]).toEqual([2, 4])
  const reasons = new Set(skipped.flatMap(({ why }) => why))
  expect([...reasons].toSorted()).toEqual([
    `Nobody in ${file} is in the situation “changed-elsewhere”.`,
    'This needs a mock issuer that takes orders: name its address in ISSUER_CONTROL.',
  ])
})
