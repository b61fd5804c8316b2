import type { MessageId } from '@lingui/core'
import type { EndpointName } from '../src/contract/endpoints.ts'
import type { ProblemCode } from '../src/contract/problems.ts'
import type { paths } from '../src/paths.ts'
import type { FaultLists, FaultRule } from './faults.ts'
import type { CodeOf, ProblemExtras } from './issuer/problem.ts'
import type { ScenarioName } from './scenarios.ts'

/** Which screen stands at each address of the app. An address without a screen does not compile. */
export const screenAt = {
  signIn: 'sign-in',
  signedOut: 'signed-out',
  cards: 'cards',
  yourPin: 'pin',
  pin: 'pin',
  identity: 'identity',
  choosePin: 'choose-pin',
  viewPin: 'view-pin',
  unblockPin: 'unblock-pin',
  activate: 'activate',
  done: 'done',
  report: 'report',
  help: 'help',
} as const satisfies Record<keyof typeof paths, string>

/** Everything that fills the page or lies over it: also for an address nobody knows, a failure, and the session's end. */
export type ScreenName = (typeof screenAt)[keyof typeof screenAt] | 'not-found' | 'problem' | 'session'

/** In the words of a `Name`: whatever stands there, such as the time at which a lock ends. */
export const anything = '*'

/** What a person reads, in whatever language the page speaks; `words` are an issuer's own, the same in all of them. */
export type Name = MessageId | { id: MessageId; values: Record<string, string | number> } | { words: string }

/** One thing a person does, or what happens meanwhile. Plain JSON, so that it goes into a frame or a browser test. */
export type Step =
  /** `of`: the name of the group the field belongs to. */
  | { do: 'fill'; field: Name; of?: Name; value: string }
  /** A button, a link, a tick, one of a few, or what opens a part of the page. `nth` counts from 0. */
  | { do: 'press'; name: Name; nth?: number }
  | { do: 'key'; key: 'Escape' | 'Enter' }
  | { do: 'wait-for'; words: Name }
  /** The page goes out of sight and comes back. */
  | { do: 'hide' }
  /** Types an address of the app, or picks a bookmark. */
  | { do: 'go'; path: string }
  /** Nothing happens on the page for so long, by the issuer's clock. */
  | { do: 'advance'; ms: number }
  /** From here to the end, time passes in the page so many times as fast. */
  | { do: 'hurry'; times: number }

/** A screen in a state that matters, and the way to it. */
export type State = {
  /** `screen/state`, unique, and part of addresses and names of pictures. */
  id: string
  screen: ScreenName
  title: string
  scenario: ScenarioName
  path: string
  signedIn: boolean
  steps: readonly Step[]
  faults?: FaultLists
  /** With which codes the issuer itself refuses something on the way. */
  refusals?: readonly ProblemCode[]
  /** ms that the clock is ahead from the start. */
  clock?: number
  lang?: string
  dir?: 'rtl'
  /** The label of the field that has the focus in the end. */
  focus?: MessageId
}

/** A screen has at least one state; the first is how it usually looks. */
export type States = readonly [State, ...State[]]

type More = Partial<Omit<State, 'id' | 'screen' | 'title'>>

/** Makes the states of a screen. In: what most of them share. */
export const on =
  (screen: ScreenName, shared: More & { path: string }) =>
  (name: string, title: string, more: More = {}): State => ({
    scenario: 'first-pin',
    signedIn: true,
    steps: [],
    ...shared,
    ...more,
    id: `${screen}/${name}`,
    screen,
    title,
  })

export const fill = (field: Name, value: string, of?: Name): Step => ({
  do: 'fill',
  field,
  value,
  ...(of && { of }),
})
export const press = (name: Name, nth = 0): Step => ({ do: 'press', name, ...(nth > 0 && { nth }) })
export const waitFor = (words: Name): Step => ({ do: 'wait-for', words })
export const hide: Step = { do: 'hide' }
export const go = (path: string): Step => ({ do: 'go', path })
export const hurry = (times: number): Step => ({ do: 'hurry', times })

/** Makes the calls of one endpoint fail, always. */
export const failing = <N extends EndpointName>(endpoint: N, ...rules: FaultRule<N>[]): FaultLists => ({
  [endpoint]: rules,
})

/** Makes one endpoint answer a code that it may answer. */
export const refusing = <N extends EndpointName>(
  endpoint: N,
  code: CodeOf<N>,
  extras: ProblemExtras = {},
): FaultLists => failing(endpoint, { ...extras, kind: 'problem', code, times: 'always' })

/** Makes an endpoint so slow that whoever looks sees the waiting. */
export const waiting = (endpoint: EndpointName): FaultLists =>
  failing(endpoint, { kind: 'delay', ms: 600_000, times: 'always' })

/** The card most scenarios deal with. */
export const card = 'everyday'
