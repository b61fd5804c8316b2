import type { MessageId } from '@lingui/core'
import type { EndpointName } from '../../src/contract/endpoints.ts'
import type { ProblemCode } from '../../src/contract/problems.ts'
import type { paths } from '../../src/paths.ts'
import type { CodeOf, ProblemExtras } from '../issuer/core/problem.ts'
import type { ScenarioName } from '../scenarios.ts'
import type { Fault, FaultLists, FaultRule } from '../server/faults.ts'

/** The screen of each address of the app. An address without a screen does not compile. */
export const screenAt = {
  signIn: 'sign-in',
  signedOut: 'signed-out',
  cards: 'cards',
  yourPin: 'pin',
  start: 'pin',
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

/** The screens of the addresses, and those for an unknown address, a failure and the end of the session. */
export type ScreenName = (typeof screenAt)[keyof typeof screenAt] | 'not-found' | 'problem' | 'session'

/** A value of a `Name` that matches any text, such as the time at which a lock ends. */
export const anything = '*'

/**
 * A text on the page: a message of the app, in the language of the page, or `words`, a text of the issuer, which is the
 * same in all languages.
 */
export type Name = MessageId | { id: MessageId; values: Record<string, string | number> } | { words: string }

/** One thing that a person does or that happens. Plain JSON, so that it can be sent to a frame or a browser test. */
export type Step =
  /** `of`: the name of the group the field belongs to. */
  | { do: 'fill'; field: Name; of?: Name; value: string }
  /** A button, link, checkbox or radio button, or a control that opens a part of the page. `nth` counts from 0. */
  | { do: 'press'; name: Name; nth?: number }
  | { do: 'key'; key: 'Escape' | 'Enter' }
  | { do: 'wait-for'; words: Name }
  /** The page is hidden and then visible again. */
  | { do: 'hide' }
  /** The person types an address of the app, or opens a bookmark. */
  | { do: 'go'; path: string }
  /** The issuer's clock moves by `ms` milliseconds while nothing happens on the page. */
  | { do: 'advance'; ms: number }
  /** From here to the end, time on the page runs `times` times as fast. */
  | { do: 'hurry'; times: number }

/** A screen in one state, and the steps that lead to it. */
export type State = {
  /** `screen/state`. It is unique, and is used in addresses and in names of pictures. */
  id: string
  screen: ScreenName
  title: string
  scenario: ScenarioName
  path: string
  signedIn: boolean
  steps: readonly Step[]
  faults?: FaultLists
  /** The codes with which the issuer itself, without a fault, refuses calls during the steps. */
  refusals?: readonly ProblemCode[]
  /** How far the issuer's clock is ahead when the state starts, in milliseconds. */
  clock?: number
  lang?: string
  dir?: 'rtl'
  /** The label of the field that has the focus at the end. */
  focus?: MessageId
}

/** A screen has at least one state; the first is its usual look. */
export type States = readonly [State, ...State[]]

/**
 * What a state does, in order: steps, texts to wait for, lists of both, and functions that make such a list for the
 * state's scenario.
 */
export type Steps = readonly (Step | Name | Steps | ((scenario: ScenarioName) => Steps))[]

const stepsOf = (steps: Steps, scenario: ScenarioName): Step[] =>
  steps.flatMap((part) => {
    if (typeof part === 'function') return stepsOf(part(scenario), scenario)
    if (typeof part === 'string') return { do: 'wait-for', words: part }
    if ('do' in part) return part
    return 'id' in part || 'words' in part ? { do: 'wait-for', words: part } : stepsOf(part, scenario)
  })

type More = Partial<Omit<State, 'id' | 'screen' | 'title' | 'steps'>>

/**
 * Makes the states of a screen.
 *
 * @param shared what most of these states have in common
 */
export const on =
  (screen: ScreenName, shared: More & { path: string }) =>
  (name: string, title: string, steps: Steps = [], more: More = {}): State => {
    const { scenario = 'first-pin', ...rest } = { signedIn: true, ...shared, ...more }
    return { ...rest, id: `${screen}/${name}`, screen, title, scenario, steps: stepsOf(steps, scenario) }
  }

/** A message of the app with values in it. */
export const text = (id: MessageId, values: Record<string, string | number>): Name => ({ id, values })

export const fill = (field: Name, value: string, of?: Name): Step => ({
  do: 'fill',
  field,
  value,
  ...(of && { of }),
})
export const press = (name: Name, nth = 0): Step => ({ do: 'press', name, ...(nth > 0 && { nth }) })
export const hide: Step = { do: 'hide' }
export const go = (path: string): Step => ({ do: 'go', path })
export const advance = (ms: number): Step => ({ do: 'advance', ms })
export const hurry = (times: number): Step => ({ do: 'hurry', times })

type WithFaults = { faults: FaultLists }

/** Gives one endpoint a fault without further values. By default every call has it. */
export const failing = (
  endpoint: EndpointName,
  kind: Exclude<Fault['kind'], 'delay' | 'problem' | 'status'>,
  times: FaultRule['times'] = 'always',
): WithFaults => ({ faults: { [endpoint]: [{ kind, times }] } })

/** Makes one endpoint always refuse with a code that it may answer. */
export const refusing = <N extends EndpointName>(
  endpoint: N,
  code: CodeOf<N>,
  extras: ProblemExtras = {},
): WithFaults => ({ faults: { [endpoint]: [{ ...extras, kind: 'problem', code, times: 'always' }] } })

/** Makes an endpoint always unreachable. */
export const offline = (endpoint: EndpointName) => failing(endpoint, 'offline')

/** Makes an endpoint so slow that the page still waits for its answer when the picture is taken. */
export const waiting = (endpoint: EndpointName): WithFaults => ({
  faults: { [endpoint]: [{ kind: 'delay', ms: 600_000, times: 'always' }] },
})

/** The id of the card in most scenarios. */
export const card = 'everyday'
