import { useReducer } from 'react'
import { useChanges } from '../kit/use-changes.ts'
import type { MockWindow } from '../page/page.ts'

/** Draws anew as `useChanges` does. Out: does so at once, for who has just changed what does not tell of itself. */
export const useDrawn = (mock: MockWindow): (() => void) => {
  useChanges(mock)
  const [, again] = useReducer((times: number) => times + 1, 0)
  return again
}
