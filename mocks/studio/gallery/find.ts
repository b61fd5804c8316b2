import { endpointNames } from '../../faults.ts'
import type { ScreenName, State } from '../../states-type.ts'
import { extraWords, faultWords, oftenWords } from '../tools/fault-words.ts'

export type Group = { screen: ScreenName; states: readonly State[] }

/** The states screen by screen, in their order. */
export const byScreen = (states: readonly State[]): Group[] => {
  const screens = [...new Set(states.map(({ screen }) => screen))]
  return screens.map((screen) => ({ screen, states: states.filter((state) => state.screen === screen) }))
}

/** The name of a screen as a heading has it. */
export const screenTitle = (screen: ScreenName): string => {
  const words = screen.replaceAll('-', ' ').replace(/\bpin\b/, 'PIN')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** What is made to go wrong, one line each: which endpoint, what, and how often. */
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

/** Whether a state has every word that is sought, somewhere. */
export const isFound = (state: State, find: string): boolean => {
  const text = textOf(state)
  return find
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
