import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

type Chunk = { file: string; src?: string; isEntry?: boolean; imports?: string[]; css?: string[] }
type Manifest = Record<string, Chunk>

const dist = 'dist'

/** The files of a chunk and of everything it imports before it can run, each file once. */
const closure = (manifest: Manifest, key: string, seen = new Set<string>()): Set<string> => {
  const chunk = manifest[key]
  if (!chunk || seen.has(chunk.file)) return seen
  seen.add(chunk.file)
  for (const css of chunk.css ?? []) seen.add(css)
  for (const next of chunk.imports ?? []) closure(manifest, next, seen)
  return seen
}

const brotli = (file: string) => brotliCompressSync(readFileSync(join(dist, file))).length
const sum = (files: Iterable<string>) => [...files].reduce((total, file) => total + brotli(file), 0)

const manifest: Manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))
const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry)
if (!entry) throw new Error('No entry in the manifest: run `npm run build` first.')

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`.padStart(9)
/** The files with the English messages of one screen, or with those of all screens (`common`). */
const messages = (part: string) => closure(manifest, `src/i18n/locales/en-GB/${part}.json?lingui`)
const shared = new Set([...closure(manifest, entry), ...messages('common'), 'index.html'])

console.log(`${'first load (brotli)'.padEnd(22)}    whole  own part`)
console.log(`${'(every screen)'.padEnd(22)}${kB(sum(shared))}`)
for (const key of Object.keys(manifest).sort()) {
  const screen = /^src\/screens\/([\w-]+)\/route\.ts$/.exec(key)?.[1]
  if (!screen) continue
  const own = [...closure(manifest, key), ...messages(screen)].filter((file) => !shared.has(file))
  console.log(`${screen.padEnd(22)}${kB(sum(shared) + sum(own))} ${kB(sum(own))}`)
}
