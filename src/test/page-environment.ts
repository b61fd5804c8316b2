import { builtinEnvironments, type EnvironmentReturn } from 'vitest/runtime'

const { jsdom } = builtinEnvironments

/**
 * jsdom, but with the `Uint8Array` of Node. Vitest takes the one of jsdom, while `TextEncoder` and WebCrypto are those
 * of Node, so jose would not recognise their arrays.
 */
export default {
  ...jsdom,
  name: 'page',
  setup: async (global: typeof globalThis, options: Record<string, unknown>): Promise<EnvironmentReturn> => {
    const ofNode = global.Uint8Array
    const environment = await jsdom.setup(global, options)
    global.Uint8Array = ofNode
    return environment
  },
}
