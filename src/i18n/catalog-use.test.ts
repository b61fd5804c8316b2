import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { closedReasons } from '../contract/permission.ts'

const src = resolve(import.meta.dirname, '..')
const locale = join(import.meta.dirname, 'locales/en-GB')

/** Every message of a part: the messages that all screens share, or those of one screen. */
const messagesOf = (part: string): string[] =>
  Object.keys(JSON.parse(readFileSync(join(locale, `${part}.json`), 'utf8')))

const parts = readdirSync(locale).map((file) => file.replace('.json', ''))
const screens = parts.filter((part) => part !== 'common')

const codeIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }))

const page = { file: 'index.html', text: readFileSync(join(src, '../index.html'), 'utf8') }
const code = [...codeIn(src), page]

// Ids that are built from a family and a word of the contract: `card.${pinStateOf(card)}`.
const familiesIn = (text: string) => [...text.matchAll(/say\(`([\w-]+)\.\$\{/g)].map(([, family]) => family)

const says = (text: string, id: string) =>
  [`'${id}'`, `="${id}"`, `%${id}%`].some((use) => text.includes(use)) ||
  familiesIn(text).includes(id.split('.')[0])

it('has no unused message', () => {
  const all = code.map(({ text }) => text).join('\n')
  expect(parts.flatMap(messagesOf).filter((id) => !says(all, id))).toEqual([])
})

it('has each message once', () => {
  const all = parts.flatMap(messagesOf)
  expect(all.filter((id, at) => all.indexOf(id) !== at)).toEqual([])
})

it('has words for every reason why an action is closed', () => {
  const common = messagesOf('common')
  expect(closedReasons.map((reason) => `closed.${reason}`).filter((id) => !common.includes(id))).toEqual([])
})

it.each(screens)('the messages of %s are used only in the code of that screen', (screen) => {
  const elsewhere = code.filter(({ file }) => !file.startsWith(`screens/${screen}/`))
  const said = messagesOf(screen).flatMap((id) =>
    elsewhere.filter(({ text }) => says(text, id)).map(({ file }) => `${id} in ${file}`),
  )
  expect(said).toEqual([])
})

it('finds a message in every form in which code can use it', () => {
  expect(says("say('pin.heading')", 'pin.heading')).toBe(true)
  expect(says('<Text of="pin.heading" />', 'pin.heading')).toBe(true)
  expect(says(`say(\`pin.\${state}\`)`, 'pin.is-set')).toBe(true)
  expect(says("say('pin.heading')", 'pin.is-set')).toBe(false)
})
