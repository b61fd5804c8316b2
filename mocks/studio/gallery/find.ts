import { endpointNames } from '../../server/faults.ts'
import type { ScreenName, State } from '../../states/state.ts'
import { extraWords, faultWords, oftenWords } from '../tools/faults/fault-words.ts'

export type Group = { screen: ScreenName; states: readonly State[] }

/** The states grouped by screen, in their order. */
export const byScreen = (states: readonly State[]): Group[] => {
  const screens = [...new Set(states.map(({ screen }) => screen))]
  return screens.map((screen) => ({ screen, states: states.filter((state) => state.screen === screen) }))
}

/** The name of a screen, for a heading. */
export const screenTitle = (screen: ScreenName): string => {
  const words = screen.replaceAll('-', ' ').replace(/\bpin\b/, 'PIN')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The faults of a state, one line each: the endpoint, the fault, and how often. */
export const faultLines = ({ faults = {} }: Pick<State, 'faults'>): string[] =>
  endpointNames.flatMap((name) =>
    (faults[name] ?? []).map((rule) =>
      [`${name}: ${faultWords(rule)}`, extraWords(rule), oftenWords(rule)].filter(Boolean).join(', '),
    ),
  )

const textOf = (state: State) =>
  [state.id, state.title, state.screen, screenTitle(state.screen), state.scenario, ...faultLines(state)]
    .join('\n')
    .toLowerCase()

/** Whether every word of the search occurs in the texts of a state. */
export const isFound = (state: State, find: string): boolean => {
  const text = textOf(state)
  return find
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
