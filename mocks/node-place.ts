import { play } from './node-cardholder.ts'
import type { ScenarioName } from './scenarios.ts'
import type { Place } from './studio/worlds.ts'

/** Waiting that a test ends by hand. `running`: what is waited for now, in milliseconds. */
const handWait = () => {
  const waiting = new Set<{ work: () => void; ms: number }>()
  return {
    wait: (work: () => void, ms: number) => {
      const one = { work, ms }
      waiting.add(one)
      return () => void waiting.delete(one)
    },
    running: () => [...waiting].map(({ ms }) => ms),
    /** All of it is over. */
    pass: () => {
      for (const one of [...waiting]) {
        waiting.delete(one)
        one.work()
      }
    },
  }
}

/** A scenario's world for a face, and a clock for how long its machines wait. For tests. */
export const placeOf = (name: ScenarioName) => {
  const played = play(name)
  const { scenario, issuer } = played
  const place: Place = {
    id: 0,
    world: { scenario, issuer, problem: null },
    where: 'own',
    appWindow: null,
    isThere: () => true,
  }
  return { ...played, place, timer: handWait() }
}

/**
 * Everything a page says, in texts and attributes, without the geometry of drawings: where a digit must not turn up.
 * The keys with their digits stand in no order that a PIN could have.
 */
export const seenOn = (page: Document): string => {
  const attributes = [...page.querySelectorAll(':not(svg, svg *)')].flatMap((element) =>
    [...element.attributes].map(({ name, value }) => `${name}="${value}"`),
  )
  return [page.body.textContent, page.title, ...attributes].join('\n')
}
