import type { PrivateJwk } from '../issuer/core/state.ts'
import { generateKey } from '../issuer/sealing/keys.ts'

let shared: Promise<PrivateJwk> | undefined
/** One key pair for all tests of a file, because making a pair takes at least a tenth of a second. */
export const sharedKey = (): Promise<PrivateJwk> => {
  shared ??= generateKey()
  return shared
}
