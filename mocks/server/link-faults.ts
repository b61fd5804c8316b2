import { caseOf, faultCases } from './fault-cases.ts'
import { endpointNames, type FaultLists, type FaultRule, parseFaults } from './faults.ts'
import { jsonIn } from './json.ts'

/** For some kinds of fault, the field whose value a link writes after the kind: `listCards.delay.300`. */
const wordField = new Map([
  ['delay', 'ms'],
  ['problem', 'code'],
  ['status', 'status'],
])

const timesIn = (word: string | undefined): FaultRule['times'] | null => {
  if (word === undefined) return 1
  if (word === 'always') return word
  const [, times] = /^x([1-9]\d{0,5})$/.exec(word) ?? []
  return times === undefined ? null : Number(times)
}

const timesWord = (times: FaultRule['times']): string | undefined => {
  if (times === 1) return undefined
  return times === 'always' ? times : `x${times}`
}

/** One fault as text: `listCards.offline`, `setPin.status.503.x3 {"retryAfter":5}`. */
const faultText = (name: string, { kind, times, ...values }: FaultRule): string => {
  const { [wordField.get(kind) ?? '']: word, ...others }: Record<string, unknown> = values
  const parts = [name, kind, typeof word === 'number' ? Math.round(word) : word, timesWord(times)]
  const short = parts.filter((part) => part !== undefined).join('.')
  return Object.keys(others).length > 0 ? `${short} ${JSON.stringify(others)}` : short
}

/** A named case as one text, `case.offline`; other faults one text each, in the contract's order. */
export const faultTexts = (lists: FaultLists): string[] => {
  const named = caseOf(lists)
  if (named) return [`case.${named.id}`]
  return endpointNames.flatMap((name) => (lists[name] ?? []).map((rule) => faultText(name, rule)))
}

const ruleIn = (text: string): FaultLists | null => {
  const [, short = '', json = ''] = /^(\S*) ?(.*)$/s.exec(text) ?? []
  const [name = '', kind = '', ...words] = short.split('.')
  if (name === 'case') return faultCases.find(({ id }) => `case.${id}` === text)?.faults ?? null
  const field = wordField.get(kind)
  const word = field && words.shift()
  const times = timesIn(words.shift())
  const others = jsonIn(json || '{}')
  if (words.length > 0 || times === null || (field && !word)) return null
  if (typeof others !== 'object' || others === null || Array.isArray(others)) return null
  const value = field && { [field]: field === 'code' ? word : Number(word) }
  return parseFaults({ [name]: [{ ...others, ...value, kind, times }] })
}

/** Reads the faults of a link. `problems` tells a designer which texts cannot be read. */
export const readFaultTexts = (texts: readonly string[]): { faults: FaultLists; problems: string[] } => {
  const read = texts.map(ruleIn)
  const faults = endpointNames.flatMap((name) => {
    const rules = read.flatMap((lists) => lists?.[name] ?? [])
    return rules.length > 0 ? [[name, rules]] : []
  })
  const problems = texts
    .filter((_, at) => read[at] === null)
    .map(
      (text) =>
        `“${text}” is no fault this app can have. A fault is written like “case.offline”, “listCards.offline” or “setPin.problem.pin-refused.always”.`,
    )
  return { faults: Object.fromEntries(faults), problems }
}
