import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { endpointNames } from '../../mocks/server/faults.ts'
import { test } from '../fixtures/with-site.ts'
import { type Cell, openContext, playCell } from './cell.ts'
import { faultNames, faultOf } from './faults.ts'
import type { Part } from './total.ts'

// A proof (`npm run proofs`): for every call and every fault, what the screen says is true, and there is a next step.

test.use({ trace: 'off', screenshot: 'off' })

for (const call of endpointNames) {
  test(`${call}: after every fault the screen is true and has a next step`, async ({
    browser,
    site,
  }, info) => {
    test.setTimeout(180_000)
    const { app, orders } = site
    test.skip(orders === null || orders === 'page', 'The faults need the mock issuer over HTTP.')
    const place = { app, issuer: orders ?? '' }
    const context = await openContext(browser, place)
    const cells: Cell[] = []
    const part: Part = { call, cells, notApplicable: [] }
    for (const fault of faultNames) {
      const why = faultOf(fault).not?.(call) ?? null
      if (why === null) cells.push(await playCell(context, place, call, fault))
      else part.notApplicable.push({ call, fault, why })
    }
    await context.close()
    const folder = join(info.project.outputDir, 'fault-matrix')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, `${call}.json`), JSON.stringify(part))
    expect(
      cells.filter(({ wrong }) => wrong.length > 0),
      `cells of ${call} that fail`,
    ).toEqual([])
  })
}
