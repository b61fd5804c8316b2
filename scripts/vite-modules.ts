import { relative } from 'node:path'
import type { Plugin } from 'vite'

/** A module as it is written down: ours from the project's root, a library's by its package. */
const nameOf = (id: string, root: string) => {
  const own = id.replace(/^\0/, '').replaceAll('\\', '/')
  const [, library] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(own) ?? []
  return library ?? (own.startsWith(root) ? relative(root, own) : own)
}

/**
 * Writes down of which modules the production build is made, one a line, beside its manifest. The same list is kept in
 * `docs/production-modules.txt` and a test compares the two: nothing is shipped that nobody saw coming.
 */
export const modules = (): Plugin => {
  let root = ''
  let mode = ''
  return {
    name: 'your-pin-modules',
    apply: 'build',
    configResolved: (config) => {
      root = config.root
      mode = config.mode
    },
    generateBundle(_options, bundle) {
      if (mode !== 'production') return
      const ids = Object.values(bundle).flatMap((each) =>
        each.type === 'chunk' ? Object.entries(each.modules) : [],
      )
      const kept = ids.filter(([, { renderedLength }]) => renderedLength > 0).map(([id]) => nameOf(id, root))
      this.emitFile({
        type: 'asset',
        fileName: '.vite/modules.txt',
        source: `${[...new Set(kept)].sort().join('\n')}\n`,
      })
    },
  }
}
