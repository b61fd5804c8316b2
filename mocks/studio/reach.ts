import type { State } from '../states-type.ts'
import type { MockWindow } from './page/page.ts'
import { playSteps } from './play-steps.ts'

/**
 * Brings this window's app into a state, and says on the page's root how that went: `data-state-reached` holds the
 * state's id, `data-state-failed` what was in the way. Whoever looks at many pages waits for one of the two.
 */
export const reach = async (
  state: State,
  { page, advance }: MockWindow,
  document: Document,
): Promise<void> => {
  const root = document.documentElement
  try {
    await playSteps(state, { document, say: page.say, advance })
    page.reached(state.id)
    root.dataset.stateReached = state.id
  } catch (error) {
    root.dataset.stateFailed = error instanceof Error ? error.message : String(error)
  }
}
