import { generateKey } from './issuer/keys.ts'
import type { PrivateJwk } from './issuer/state.ts'

let shared: Promise<PrivateJwk> | undefined
/** One key pair for all tests of a file, made at first need: making one takes a tenth of a second and more. */
export const sharedKey = (): Promise<PrivateJwk> => {
  shared ??= generateKey()
  return shared
}
