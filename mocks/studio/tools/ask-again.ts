import type { Faults } from '../../faults.ts'

/**
 * Has the page ask whether its session lives on, as it does when another tab says that the time ran out: a question
 * only, which keeps no session alive. All pages of this origin hear it, the frames among them. Not while the question
 * itself would go wrong: a page that gets no answer lets go of its session.
 */
export const askAgain = ({ faults }: { readonly faults: Pick<Faults, 'list'> }): void => {
  if ((faults.list().readSession ?? []).length > 0) return
  const channel = new BroadcastChannel('your-pin.session')
  channel.postMessage('expired')
  channel.close()
}
