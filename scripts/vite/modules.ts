import { relative } from 'node:path'
import type { Plugin } from 'vite'

/** The name of a module in the list: its path from the project's root, or the package of a library. */
const nameOf = (id: string, root: string) => {
  const own = id.replace(/^\0/, '').replaceAll('\\', '/')
  const [, library] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(own) ?? []
  return library ?? (own.startsWith(root) ? relative(root, own) : own)
}

/**
 * Lists the modules of the production build, one per line, in a file next to its manifest.
 * `e2e/production/dist.e2e.ts` compares this list with `docs/production-modules.txt`, so that no module is shipped
 * unnoticed.
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
