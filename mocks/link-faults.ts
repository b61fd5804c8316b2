import { endpointNames, type FaultLists, type FaultRule, parseFaults } from './faults.ts'

const timesIn = (word: string | undefined): FaultRule['times'] | null => {
  if (word === undefined) return 1
  if (word === 'always') return word
  const [, times] = /^x([1-9]\d{0,5})$/.exec(word) ?? []
  return times === undefined ? null : Number(times)
}

const timesWord = (times: FaultRule['times']): string[] =>
  times === 1 ? [] : [times === 'always' ? times : `x${times}`]

/** What a rule says beside its kind: the one word of it, and the rest. */
const partsOf = (rule: FaultRule): { word: string[]; rest: object } => {
  const { kind: _kind, times: _times, ...said } = rule
  switch (rule.kind) {
    case 'delay':
      return { word: [String(Math.round(rule.ms))], rest: {} }
    case 'problem': {
      const { code, ...rest } = { ...said, code: rule.code }
      return { word: [code], rest }
    }
    case 'status': {
      const { status, ...rest } = { ...said, status: rule.status }
      return { word: [String(status)], rest }
    }
    default:
      return { word: [], rest: {} }
  }
}

/** One fault in a word or two: `listCards.offline`, `setPin.status.503.x3 {"retryAfter":5}`. */
const faultText = (name: string, rule: FaultRule): string => {
  const { word, rest } = partsOf(rule)
  const short = [name, rule.kind, ...word, ...timesWord(rule.times)].join('.')
  return Object.keys(rest).length > 0 ? `${short} ${JSON.stringify(rest)}` : short
}

/** All faults, one text each, in the contract's order. */
export const faultTexts = (lists: FaultLists): string[] =>
  endpointNames.flatMap((name) => (lists[name] ?? []).map((rule) => faultText(name, rule)))

const wordOf: Partial<Record<string, (word: string) => object>> = {
  delay: (word) => ({ ms: Number(word) }),
  problem: (code) => ({ code }),
  status: (word) => ({ status: Number(word) }),
}

const jsonIn = (text: string): object | null => {
  try {
    const json: unknown = JSON.parse(text || '{}')
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? json : null
  } catch {
    return null
  }
}

const ruleIn = (text: string): FaultLists | null => {
  const [, short = '', json = ''] = /^(\S*) ?(.*)$/s.exec(text) ?? []
  const [name = '', kind = '', ...words] = short.split('.')
  const read = Object.hasOwn(wordOf, kind) ? wordOf[kind] : undefined
  const word = read ? words.shift() : undefined
  const [times, rest] = [timesIn(words.shift()), jsonIn(json)]
  if (words.length > 0 || times === null || rest === null || (read && !word)) return null
  return parseFaults({ [name]: [{ ...rest, ...(read && word ? read(word) : {}), kind, times }] })
}

/** The faults of a link, and what could not be read, in words for a designer. */
export const readFaultTexts = (texts: readonly string[]): { faults: FaultLists; problems: string[] } => {
  const faults: Record<string, FaultRule[]> = {}
  const problems: string[] = []
  for (const text of texts) {
    const read = ruleIn(text)
    if (!read) {
      problems.push(
        `“${text}” is no fault this app can have. A fault is written like “listCards.offline” or “setPin.problem.pin-refused.always”.`,
      )
    }
    for (const name of endpointNames) {
      const rules = read?.[name]
      if (rules) faults[name] = [...(faults[name] ?? []), ...rules]
    }
  }
  return { faults, problems }
}
