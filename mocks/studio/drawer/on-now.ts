import type { MockHost } from '../../browser-tab.ts'
import { faultsEverywhere, faultsOn } from '../tools/faults-now.ts'

/** What makes the world another than it would be, each in a word or two: nobody must have to look for it. */
export const onNow = ({ faults, clockAhead, paused, problem }: MockHost): string[] => {
  const lists = faults.list()
  const count = faultsEverywhere(lists).length + faultsOn(lists).length
  // A clock that stood for a moment is not worth a word.
  const isMoved = Math.abs(clockAhead) >= 1000
  return [
    ...(problem ? ['link not understood'] : []),
    ...(count > 0 ? [`${count} ${count === 1 ? 'fault' : 'faults'}`] : []),
    ...(paused ? ['clock paused'] : isMoved ? ['clock moved'] : []),
  ]
}
