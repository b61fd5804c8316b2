/** The time in every picture, in UTC ms: a Wednesday in spring, 10:41 in London. */
export const takenAt = Date.UTC(2026, 4, 13, 9, 41)

/**
 * Runs in a page before the page's own scripts. Stops the time and makes random numbers repeat, so that two runs differ
 * only where the app does. It also hides the studio's own tools.
 *
 * There is one sequence of random bytes for each length, because the order of the requests may differ from run to run.
 * Encryption keys do not use these sequences, and no screen shows such a key.
 */
export const makeStill = (moment: number): void => {
  const Always = globalThis.Date
  class Still extends Always {
    constructor(...given: [] | [number | string]) {
      super(...((given.length === 0 ? [moment] : given) as [number]))
    }
    static override now(): number {
      return moment
    }
  }
  Object.assign(globalThis, { Date: Still })

  /** Pseudo-random bytes (mulberry32). */
  const row = (seed: number) => {
    let a = seed
    return () => {
      a = (a + 0x6d2b79f5) >>> 0
      let t = Math.imul(a ^ (a >>> 15), a | 1)
      t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
      return (t ^ (t >>> 14)) & 0xff
    }
  }
  const rows = new Map<string, () => number>()
  const draw = (name: string, length: number) => {
    const next = rows.get(name) ?? row(length + 1)
    rows.set(name, next)
    return Uint8Array.from({ length }, next)
  }
  const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  Math.random = () => (draw('number', 1)[0] ?? 0) / 256
  Object.assign(crypto, {
    getRandomValues: <T extends ArrayBufferView>(view: T): T => {
      const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
      bytes.set(draw(`bytes ${bytes.length}`, bytes.length))
      return view
    },
    randomUUID: () =>
      hex(draw('uuid', 16)).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-a$4-$5'),
  })

  const sheet = new CSSStyleSheet()
  sheet.replaceSync('[data-mock-panel] { display: none !important }')
  document.adoptedStyleSheets.push(sheet)
}
