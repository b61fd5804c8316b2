import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../public/brands')

/** Every brand that is shipped, by its folder. */
export const brandNames: readonly string[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort()

export const brandFilesOf = (name: string): string[] => readdirSync(join(folder, name))

export const readBrandFile = (name: string, file: string): string =>
  readFileSync(join(folder, name, file), 'utf8')

/** The text of a brand's own style sheets; empty when the brand keeps the default look. */
export const brandStyles = (name: string): string =>
  brandFilesOf(name)
    .filter((file) => file.endsWith('.css'))
    .map((file) => readBrandFile(name, file))
    .join('\n')
