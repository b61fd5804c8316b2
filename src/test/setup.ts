import { afterEach, beforeEach, vi } from 'vitest'

// Unexpected console output fails a test: warnings of React and of the router, traces of rejections.
const noise: string[] = []

// As in the standard, but with `setTimeout`, which a test can fake. Vitest cannot fake Node's own time limits.
AbortSignal.timeout = (ms) => {
  const controller = new AbortController()
  setTimeout(() => controller.abort(new DOMException('time is up', 'TimeoutError')), ms)
  return controller.signal
}

beforeEach(() => {
  noise.length = 0
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) => {
      noise.push(`console.${level}: ${words.map(String).join(' ')}`)
    })
  }
})

afterEach(() => {
  // `unstubGlobals` acts before the next test, which may be in another file: it would undo what that file has set up.
  vi.unstubAllGlobals()
  const heard = noise.splice(0)
  if (heard.length > 0) throw new Error(`Unexpected console output:\n${heard.join('\n')}`)
})
