/// <reference types="vite/client" />
/// <reference types="msw/vite/client" />

declare module '*?lingui' {
  import type { Messages } from '@lingui/core'
  export const messages: Messages
}

interface ImportMetaEnv {
  /** Address of a real issuer's API to which the server proxies. If it is empty, the mock issuer answers. */
  readonly VITE_ISSUER: string
  /** Folder under `public/brands` with the brand of this build; the default is `larkspur`. */
  readonly VITE_BRAND?: string
  /** All folders under `public/brands`; not set in a production build. */
  readonly VITE_BRANDS?: readonly string[]
}
