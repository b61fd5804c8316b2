import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** Who may import whom. A place is the first rule whose prefix fits; `own` is its own folder. */
const rules: { from: RegExp; may: RegExp[] }[] = [
  // Tests stand beside the code and may reach for the mock; they are not shipped.
  {
    from: /\.(test|e2e)\.tsx?$|^src\/test\//,
    may: [/^src\//, /^mocks\//, /^scripts\//, /^e2e\//, /^public\/brands\//],
  },
  { from: /^src\/contract\//, may: [/^src\/contract\//] },
  { from: /^src\/ui\//, may: [/^src\/ui\//] },
  { from: /^src\/brand\//, may: [/^src\/brand\//] },
  { from: /^src\/i18n\//, may: [/^src\/i18n\//] },
  { from: /^src\/api\//, may: [/^src\/api\//, /^src\/contract\//] },
  { from: /^src\/paths\.ts$/, may: [/^src\/contract\//] },
  { from: /^src\/journey\.ts$/, may: [/^src\/contract\//, /^src\/paths\.ts$/] },
  { from: /^src\/(tab-choice|ready)\.ts$/, may: [] },
  {
    from: /^src\/guards\.ts$/,
    may: [/^src\/(api|contract)\//, /^src\/(journey|paths)\.ts$/],
  },
  { from: /^src\/parts\//, may: [/^src\/(parts|api|contract|ui|i18n|brand)\//, /^src\/paths\.ts$/] },
  {
    from: /^src\/screens\/([^/]+)\//,
    may: [/^src\/(parts|api|contract|ui|i18n|brand)\//, /^src\/(paths|journey)\.ts$/, /^src\/screens\/OWN\//],
  },
  {
    from: /^src\/routes\.tsx$/,
    may: [
      /^src\/screens\/[^/]+\/(route|any)\.ts$/,
      /^src\/screens\/(shell|problem)\//,
      /^src\/(guards|journey|paths)\.ts$/,
    ],
  },
  {
    from: /^src\/main\.tsx$/,
    may: [
      /^src\/(brand|i18n)\//,
      /^src\/ui\/base\.css$/,
      /^src\/routes\.tsx$/,
      /^src\/(tab-choice|ready)\.ts$/,
      /^mocks\/browser\.ts$/,
    ],
  },
  { from: /^mocks\/issuer\//, may: [/^mocks\/issuer\//, /^src\/contract\//] },
  {
    from: /^mocks\/scenarios(-[\w-]+)?\.ts$/,
    may: [/^mocks\/scenarios/, /^mocks\/issuer\//, /^src\/contract\//, /^src\/paths\.ts$/],
  },
  {
    from: /^mocks\/(handlers|faults|calls)(-[\w-]+)?\.ts$/,
    may: [/^mocks\/(issuer|handlers|faults|calls)/, /^src\/contract\//],
  },
  {
    from: /^mocks\/link(-[\w-]+)?\.ts$/,
    may: [/^mocks\/(link|faults|scenarios)/],
  },
  {
    from: /^mocks\/states(-[\w-]+)?\.ts$/,
    may: [/^mocks\/(states|scenarios|faults)/, /^mocks\/issuer\//, /^src\/contract\//, /^src\/paths\.ts$/],
  },
  {
    from: /^mocks\/(browser|node|http)(-[\w-]+)?\.ts$/,
    may: [
      /^mocks\/(issuer\/|handlers|faults|calls|link|states|scenarios|browser|node|http|studio\/)/,
      /^src\/contract\//,
    ],
  },
  // The channels' pages say the contract's reasons, draw the brand's cards, and write messages in the tab's language.
  {
    from: /^mocks\/studio\//,
    may: [
      /^mocks\/(studio|issuer)\//,
      /^mocks\/(scenarios|states|link|faults|calls|browser-tab)/,
      /^src\/(ui|contract|brand|i18n)\//,
      /^src\/(paths|tab-choice)\.ts$/,
    ],
  },
  {
    from: /^e2e\//,
    may: [
      /^e2e\//,
      /^mocks\/(scenarios|states|link|faults|calls|http-server)/,
      /^src\/paths\.ts$/,
      /^scripts\//,
    ],
  },
  // The demo build's list of states.
  {
    from: /^scripts\/vite-states\.ts$/,
    may: [/^mocks\/studio\/gallery\/states-page\.ts$/],
  },
  { from: /^scripts\//, may: [/^scripts\//, /^src\/contract\//, /^src\/i18n\/locales\//] },
  { from: /^[\w-]+(\.config)?\.ts$/, may: [/^scripts\//] },
]

type Import = { file: string; target: string; dynamic: boolean }

const specifiers = /(?:from\s+|import\s+|(import)\(\s*)'(\.{1,2}\/[^']+?)(?:\?[\w]+)?'/g

/** The imports of our own that a source text makes, as paths from the project's root. */
const importsOf = (file: string, source: string): Import[] =>
  [...source.matchAll(specifiers)].map(([, dynamic, path]) => ({
    file,
    target: relative(root, resolve(root, dirname(file), path ?? '')),
    dynamic: dynamic !== undefined,
  }))

/** What is wrong with an import, or null. */
const judge = ({ file, target }: Import): string | null => {
  const rule = rules.find(({ from }) => from.test(file))
  if (!rule) return `${file} is in no known place`
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

// This file quotes the violations it looks for.
const files = ['src', 'mocks', 'e2e', 'scripts']
  .flatMap(sources)
  .filter((file) => file !== 'src/test/boundaries.test.ts')
const imports = files.flatMap((file) => importsOf(file, readFileSync(join(root, file), 'utf8')))

describe('import directions', () => {
  it('reads the whole tree', () => {
    expect(files).toContain('src/routes.tsx')
    expect(imports).toContainEqual({ file: 'src/routes.tsx', target: 'src/guards.ts', dynamic: false })
    expect(imports).toContainEqual({ file: 'src/main.tsx', target: 'mocks/browser.ts', dynamic: true })
  })

  it('are kept everywhere', () => {
    expect(imports.map(judge).filter(Boolean)).toEqual([])
  })

  it.each([
    ['src/screens/cards/CardsScreen.tsx', "import { x } from '../pin/PinScreen.tsx'"],
    ['src/screens/cards/CardsScreen.tsx', "import { x } from '../../../mocks/scenarios.ts'"],
    ['src/ui/Button.tsx', "import { say } from '../i18n/words.ts'"],
    ['src/contract/card.ts', "import { call } from '../api/client.ts'"],
    ['src/api/client.ts', "const late = await import('../screens/cards/route.ts')"],
    ['mocks/issuer/issuer.ts', "import { handlers } from '../handlers.ts'"],
    ['e2e/journey.e2e.ts', "export { call } from '../src/api/client.ts'"],
    ['src/utils/anything.ts', "import '../ui/base.css'"],
  ])('finds a planted violation in %s', (file, line) => {
    // The e2e rule for tests is the one for all tests; its page objects keep the narrow one.
    const place = file.startsWith('e2e/') ? 'e2e/pages.ts' : file
    const [planted] = importsOf(place, line)
    expect(planted && judge(planted)).toBeTruthy()
  })

  it('knows the mock in main.tsx only, by one guarded dynamic import', () => {
    const toMocks = imports.filter(
      ({ file, target }) => file.startsWith('src/') && !/test/.test(file) && target.startsWith('mocks/'),
    )
    expect(toMocks).toEqual([{ file: 'src/main.tsx', target: 'mocks/browser.ts', dynamic: true }])
  })

  it('has zod only as zod/mini in what ships', () => {
    const classic = files.filter(
      (file) => file.startsWith('src/') && /from 'zod'/.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(classic).toEqual([])
  })
})
