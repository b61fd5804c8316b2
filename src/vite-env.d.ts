/// <reference types="vite/client" />
/// <reference types="msw/vite/client" />

declare module '*?lingui' {
  import type { Messages } from '@lingui/core'
  export const messages: Messages
}

interface ImportMetaEnv {
  /** Address of a real issuer's API that the server proxies to; empty: the mock issuer answers. */
  readonly VITE_ISSUER: string
  /** Folder under `public/brands` whose brand this build wears; without it, `larkspur`. */
  readonly VITE_BRAND?: string
  /** The folders there are under `public/brands`, in a build to look at. */
  readonly VITE_BRANDS?: readonly string[]
}
