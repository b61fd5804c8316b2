import { afterEach, beforeEach, vi } from 'vitest'

// What nobody expected to be printed is a failure: React's warnings, the router's, traces of rejections.
const noise: string[] = []

// jsdom brings its own Uint8Array while TextEncoder and WebCrypto stay Node's, and `instanceof` then tells a lie in jose.
Object.defineProperty(globalThis, 'Uint8Array', { value: new TextEncoder().encode('').constructor })

beforeEach(() => {
  noise.length = 0
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) => {
      noise.push(`console.${level}: ${words.map(String).join(' ')}`)
    })
  }
})

afterEach(() => {
  const heard = noise.splice(0)
  if (heard.length > 0) throw new Error(`Unexpected console output:\n${heard.join('\n')}`)
})
