import type { ScenarioName } from '../scenarios.ts'
import { createChanges } from '../server/changes.ts'
import type { DeviceWorld } from '../studio/devices/worlds.ts'
import { play } from './cardholder.ts'

/** A timer that a test ends by hand. `running` lists the waits that have not ended, in milliseconds. */
const handWait = () => {
  const waiting = new Set<{ work: () => void; ms: number }>()
  return {
    wait: (work: () => void, ms: number) => {
      const one = { work, ms }
      waiting.add(one)
      return () => void waiting.delete(one)
    },
    running: () => [...waiting].map(({ ms }) => ms),
    /** Ends all waits. */
    pass: () => {
      for (const one of [...waiting]) {
        waiting.delete(one)
        one.work()
      }
    },
  }
}

/** A scenario's world for a device of the studio, and a timer for the waits of its machines. For tests. */
export const placeOf = (name: ScenarioName) => {
  const changes = createChanges()
  const played = play(name, { changed: changes.tell })
  const { scenario, issuer } = played
  const place: DeviceWorld = {
    id: 0,
    world: { scenario, issuer, problem: null, changes },
    where: 'own',
    appWindow: null,
    isThere: () => true,
  }
  return { ...played, changes, place, timer: handWait() }
}

/**
 * All texts and attributes of a page, in which a test searches for a PIN. Drawings are left out, because their geometry
 * contains digits. The keys of a device also have digits, but in an order that no accepted PIN can have.
 */
export const seenOn = (page: Document): string => {
  const attributes = [...page.querySelectorAll(':not(svg, svg *)')].flatMap((element) =>
    [...element.attributes].map(({ name, value }) => `${name}="${value}"`),
  )
  return [page.body.textContent, page.title, ...attributes].join('\n')
}
