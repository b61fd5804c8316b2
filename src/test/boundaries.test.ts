import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rules } from './import-rules.ts'

const root = resolve(import.meta.dirname, '../..')

type Import = { file: string; target: string; dynamic: boolean }

const specifiers = /(?:from\s+|import\s+|(import)\(\s*)'(\.{1,2}\/[^']+?)(?:\?[\w]+)?'/g

/** The imports of project files in a source text, as paths from the project's root. */
const importsOf = (file: string, source: string): Import[] =>
  [...source.matchAll(specifiers)].map(([, dynamic, path]) => ({
    file,
    target: relative(root, resolve(root, dirname(file), path ?? '')),
    dynamic: dynamic !== undefined,
  }))

/** What is wrong with an import, or null. */
const judge = ({ file, target }: Import): string | null => {
  const rule = rules.find(({ from }) => from.test(file))
  if (!rule) return `no rule fits ${file}`
  const own = rule.from.exec(file)?.[1]
  const allowed = rule.may.some((may) =>
    (own ? new RegExp(may.source.replace('OWN', own)) : may).test(target),
  )
  return allowed ? null : `${file} must not import ${target}`
}

const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))

// This file is left out, because it contains violations as text.
const files = ['src', 'mocks', 'e2e', 'scripts']
  .flatMap(sources)
  .filter((file) => file !== 'src/test/boundaries.test.ts')
const imports = files.flatMap((file) => importsOf(file, readFileSync(join(root, file), 'utf8')))

describe('import directions', () => {
  it('are read from the whole tree', () => {
    expect(files).toContain('src/routes.tsx')
    expect(imports).toContainEqual({ file: 'src/routes.tsx', target: 'src/guards.ts', dynamic: false })
    expect(imports).toContainEqual({ file: 'src/main.tsx', target: 'mocks/browser/start.ts', dynamic: true })
  })

  it('are kept everywhere', () => {
    expect(imports.map(judge).filter(Boolean)).toEqual([])
  })

  it.each([
    ['src/screens/cards/CardsScreen.tsx', "import { x } from '../pin/PinScreen.tsx'"],
    ['src/screens/cards/CardsScreen.tsx', "import { x } from '../../../mocks/scenarios.ts'"],
    ['src/ui/pictures/icons.tsx', "import { Field } from '../fields/Field.tsx'"],
    ['mocks/issuer/core/session.ts', "import { cardView } from '../cards/card.ts'"],
    ['mocks/issuer/cards/card.ts', "import { setPin } from '../actions/set-pin.ts'"],
    ['mocks/studio/tools/time/Time.tsx', "import { Calls } from '../calls/Calls.tsx'"],
    ['src/ui/page/Button.tsx', "import { say } from '../i18n/words.ts'"],
    ['src/contract/card.ts', "import { call } from '../api/client.ts'"],
    ['src/api/client.ts', "const late = await import('../screens/cards/route.ts')"],
    ['mocks/issuer/issuer.ts', "import { handlers } from '../server/handlers.ts'"],
    ['mocks/server/handlers.ts', "import { createWorld } from '../http/world.ts'"],
    ['mocks/node/server.ts', "import { startMockIssuer } from '../browser/start.ts'"],
    ['mocks/studio/kit/page.ts', "import { playSteps } from '../play/steps.ts'"],
    ['mocks/studio/tools/Look.tsx', "import { Drawer } from '../drawer/Drawer.tsx'"],
    ['mocks/studio/drawer/Drawer.tsx', "import { Workbench } from '../workbench/Workbench.tsx'"],
    ['mocks/studio/devices/Phone.tsx', "import { Calls } from '../tools/Calls.tsx'"],
    ['e2e/pages/pages.ts', "export { call } from '../../src/api/client.ts'"],
    ['src/utils/anything.ts', "import '../ui/base.css'"],
  ])('are checked: a planted violation in %s is found', (file, line) => {
    const [planted] = importsOf(file, line)
    expect(planted && judge(planted)).toBeTruthy()
  })

  it('allow the mock in main.tsx only, by one guarded dynamic import', () => {
    const toMocks = imports.filter(
      ({ file, target }) => file.startsWith('src/') && !/test/.test(file) && target.startsWith('mocks/'),
    )
    expect(toMocks).toEqual([{ file: 'src/main.tsx', target: 'mocks/browser/start.ts', dynamic: true }])
  })

  it('allow test helpers in tests only', () => {
    const forTests = /^mocks\/(model|test)\//
    const others = imports.filter(
      ({ file, target }) =>
        forTests.test(target) && !forTests.test(file) && !/\.test\.tsx?$|^src\/test\//.test(file),
    )
    expect(others).toEqual([])
  })

  it('allow zod only as zod/mini in the code that ships', () => {
    const classic = files.filter(
      (file) => file.startsWith('src/') && /from 'zod'/.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(classic).toEqual([])
  })
})
