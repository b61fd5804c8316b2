import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { closedReasons } from '../contract/card.ts'
import en from './locales/en-GB.json'

const src = resolve(import.meta.dirname, '..')

it('has no message that nothing says', () => {
  const text = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
    .map((file) => readFileSync(join(src, file), 'utf8'))
    .concat(readFileSync(join(src, '../index.html'), 'utf8'))
    .join('\n')
  // Ids that are put together from a family and a word of the contract: `card.${pinStateOf(card)}`.
  const families = [...text.matchAll(/say\(`([\w-]+)\.\$\{/g)].map(([, family]) => family)
  const unused = Object.keys(en).filter(
    (id) => !text.includes(`'${id}'`) && !text.includes(`%${id}%`) && !families.includes(id.split('.')[0]),
  )
  expect(unused).toEqual([])
  expect(closedReasons.map((reason) => `closed.${reason}`).filter((id) => !(id in en))).toEqual([])
})
