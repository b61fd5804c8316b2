import type { Plugin } from 'vite'
import words from '../../src/i18n/locales/en-GB/common.json' with { type: 'json' }

/**
 * The content security policy. It is in the page itself, so that a static host needs no header.
 * - `form-action 'none'`: a form that is submitted before the script handles it would put its fields into the address.
 * - `require-trusted-types-for`: only in production, because the demo could not register its service worker.
 * - `trusted-types 'none'`: no script may make a policy that allows markup.
 */
const policy = (demo: boolean) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    ...(demo
      ? ["worker-src 'self'", "frame-src 'self'"]
      : ["require-trusted-types-for 'script'", "trusted-types 'none'"]),
  ].join('; ')

const hasWords = (id: string): id is keyof typeof words => id in words

/** @throws when the catalog lacks a word, because the page would show the placeholder itself */
export const withWords = (page: string): string =>
  page.replace(/%(app\.[^%\s]+)%/g, (_, id: string) => {
    if (!hasWords(id)) throw new Error(`index.html asks for words that the catalog lacks: ${id}`)
    return words[id]
  })

/** Fills the words of index.html from the catalog, and puts the policy into a build. */
export const html = (): Plugin => {
  let built = false
  let demo = false
  return {
    name: 'your-pin-html',
    configResolved({ command, mode }) {
      built = command === 'build'
      demo = mode !== 'production'
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (page) => ({
        html: withWords(page),
        tags: built
          ? [
              {
                tag: 'meta',
                attrs: { 'http-equiv': 'Content-Security-Policy', content: policy(demo) },
                injectTo: 'head-prepend' as const,
              },
            ]
          : [],
      }),
    },
  }
}

const layerOrder = '@layer reset, tokens, base, components, screens;'

/**
 * Puts the order of the cascade layers in front of every style sheet. The first sheet that loads decides the order, and
 * which one is first depends on the bundler's chunks.
 */
export const layers = (): Plugin => ({
  name: 'your-pin-layers',
  enforce: 'pre',
  transform: {
    filter: { id: /\/(src|mocks)\/.*\.css$/ },
    handler: (css) => ({ code: `${layerOrder}\n${css}`, map: null }),
  },
})
