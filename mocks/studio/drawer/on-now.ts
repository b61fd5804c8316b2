import type { MockHost } from '../../browser-tab.ts'

/** What is on that makes the world another than it would be, each in a word or two: nobody must have to look for it. */
export const onNow = ({ faults, clockAhead, paused }: MockHost): string[] => {
  const count = Object.values(faults.list()).reduce((sum, rules) => sum + (rules?.length ?? 0), 0)
  return [
    ...(count > 0 ? [`${count} ${count === 1 ? 'fault' : 'faults'}`] : []),
    ...(paused ? ['clock paused'] : clockAhead !== 0 ? ['clock moved'] : []),
  ]
}
