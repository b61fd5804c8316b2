import type { Plugin } from 'vite'
import words from '../src/i18n/locales/en-GB.json' with { type: 'json' }

/**
 * What the page may do, as a policy in the page itself: a static host needs no header for it.
 * `form-action 'none'`: a form that is submitted before the script owns it would put its fields into the address.
 * Trusted Types are for production alone: they refuse to register the demo's service worker.
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
    ...(demo ? ["worker-src 'self'", "frame-src 'self'"] : ["require-trusted-types-for 'script'"]),
  ].join('; ')

const hasWords = (id: string): id is keyof typeof words => id in words

/** Fills the words of index.html from the catalog, and puts the policy into what is built. */
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
        html: page.replace(/%([\w.]+)%/g, (whole, id: string) => (hasWords(id) ? words[id] : whole)),
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
 * Puts the order of the cascade layers in front of every style sheet. The first sheet to arrive decides it, and which
 * one that is depends on how the bundler cut the chunks.
 */
export const layers = (): Plugin => ({
  name: 'your-pin-layers',
  enforce: 'pre',
  transform: {
    filter: { id: /\/(src|mocks)\/.*\.css$/ },
    handler: (css) => ({ code: `${layerOrder}\n${css}`, map: null }),
  },
})
