// Takes a picture of every state of the gallery, for people to see and to compare with an earlier run:
//
//   npm run shots -- [--out DIR] [--against DIR] [--only TEXT]
//
// Pictures from two machines differ, because their fonts do. Pictures from one machine differ only when the app does.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { preview } from 'vite'
import { states } from '../../mocks/states.ts'
import { findChromium, launchOptions } from '../../scripts/browsers.mjs'
import { ports } from '../../scripts/ports.mjs'
import { root, SetupError } from '../../scripts/setup.mjs'
import { type Compared, compare } from './compare.ts'
import { pageOf } from './page.ts'
import { type Taken, take } from './take.ts'

/** What a run writes into `shots.json`, next to its pictures. */
type Run = Omit<Taken, 'failed'>

const listName = 'shots.json'

const readRun = (folder: string): Run | null => {
  try {
    return JSON.parse(readFileSync(join(folder, listName), 'utf8'))
  } catch {
    return null
  }
}

/** Makes Chromium draw the same each time: whole tiles, never two at a time, and none before its images are loaded. */
const drawnAlike = ['disable-partial-raster', 'disable-checker-imaging', 'num-raster-threads=1'].map(
  (name) => `--${name}`,
)

const tellRun = (folder: string, run: Run) =>
  writeFile(join(folder, listName), `${JSON.stringify(run, null, 1)}\n`)

const options = () => {
  try {
    const { values } = parseArgs({
      options: { out: { type: 'string' }, against: { type: 'string' }, only: { type: 'string' } },
    })
    return values
  } catch (error) {
    throw new SetupError(
      `${error instanceof Error ? error.message : error}\nnpm run shots -- [--out DIR] [--against DIR] [--only TEXT]`,
    )
  }
}

/** Empties the folder for the pictures. Refuses a folder that does not come from an earlier run. */
const makeRoom = async (folder: string) => {
  const held = existsSync(folder) ? readdirSync(folder) : []
  if (held.length > 0 && !readRun(folder)) {
    throw new SetupError(`${folder} contains something other than pictures of an earlier run.`)
  }
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  // Marks the folder as ours at once, because the run may stop half-way.
  await tellRun(folder, { chromium: '', fonts: [], pictures: [] })
}

const counted = (number: number, what: string) =>
  `${number.toLocaleString('en-GB')} ${what}${number === 1 ? '' : 's'}`

const tell = ({ changed, added, missing, same }: Compared) => {
  for (const { name, pixels, of } of changed) {
    console.log(`  changed  ${name}  ${counted(pixels, 'pixel')}, ${((100 * pixels) / of).toFixed(2)} %`)
  }
  for (const name of added) console.log(`  new      ${name}`)
  for (const name of missing) console.log(`  missing  ${name}`)
  console.log(`${same} the same, ${changed.length} changed, ${added.length} new, ${missing.length} missing.`)
}

const main = async (): Promise<number> => {
  const began = performance.now()
  const { out = 'shots', against, only = '' } = options()
  const wanted = states.filter(({ id }) => id.includes(only))
  if (wanted.length === 0) throw new SetupError(`No state has “${only}” in its name.`)
  const folder = resolve(root, out)
  const earlier = against === undefined ? null : resolve(root, against)
  if (earlier === folder) throw new SetupError('The new pictures need another folder: name it with --out.')
  const before = earlier === null ? null : readRun(earlier)
  if (earlier !== null && !before) throw new SetupError(`${earlier} contains no pictures of an earlier run.`)
  await makeRoom(folder)

  const server = await preview({
    root,
    logLevel: 'error',
    build: { outDir: 'dist-demo' },
    preview: { port: ports.shots, strictPort: true, host: 'localhost' },
  })
  const executablePath = process.env.CHROMIUM_PATH ?? findChromium()
  const { args, ...how } = launchOptions()
  const launch = () => chromium.launch({ ...how, args: [...args, ...drawnAlike], executablePath })
  try {
    const address = `http://localhost:${ports.shots}`
    const { failed, ...run } = await take(launch, { states: wanted, address, folder })
    const { chromium: version, fonts, pictures } = run
    console.log(`Chromium ${version}; fonts: ${fonts.join(', ') || 'none found'}`)
    const had = before?.pictures.filter((name) => name.includes(only)) ?? []
    const compared =
      earlier === null ? null : await compare(had, pictures, { before: earlier, after: folder })
    await tellRun(folder, run)
    await writeFile(join(folder, 'index.html'), pageOf({ states: wanted, compared, about: run }))

    if (compared) tell(compared)
    if (before && before.chromium + before.fonts !== run.chromium + run.fonts) {
      console.log(`The earlier run had Chromium ${before.chromium}; fonts: ${before.fonts.join(', ')}`)
    }
    for (const { id, why } of failed) console.log(`  not reached  ${id}: ${why}`)
    const seconds = Math.round((performance.now() - began) / 1000)
    const where = relative(process.cwd(), join(folder, 'index.html'))
    console.log(
      `${counted(pictures.length, 'picture')} of ${counted(wanted.length, 'state')} in ${seconds} s: ${where}`,
    )
    const differs = compared && compared.changed.length + compared.added.length + compared.missing.length > 0
    return differs || failed.length > 0 ? 1 : 0
  } finally {
    await server.close()
  }
}

try {
  // Exits at once, because a browser that hangs would keep the process alive.
  process.exit(await main())
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  console.error(`\n${error.message}`)
  process.exitCode = 1
}
