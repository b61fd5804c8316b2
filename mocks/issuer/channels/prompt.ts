/** Something a channel says: an id, for which a face has the words, and what is put into them. Never a secret. */
export type Prompt<Id extends string = string> = {
  id: Id
  values: Readonly<Record<string, string | number>>
}

export const prompt = <Id extends string>(id: Id, values: Prompt['values'] = {}): Prompt<Id> => ({
  id,
  values,
})

/** The words of a prompt from a table of texts with `{value}` in them. */
export const worded = <Id extends string>(table: Record<Id, string>, { id, values }: Prompt<Id>): string =>
  table[id].replace(/\{(\w+)\}/g, (_whole, name: string) => String(values[name] ?? ''))

/**
 * What one input to a channel leads to. `ask`: a question to the issuer, whose answer is the next input; a channel
 * itself compares no PIN and changes no card.
 */
export type Turn<State, Id extends string, Ask> = { state: State; say: Prompt<Id>[]; ask?: Ask }

export type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9'

const digits: readonly string[] = [...'0123456789']
export const isDigit = (key: string): key is Digit => digits.includes(key)

/** What the face of a channel shows. `entered`: how many digits of the entry under way were typed. */
export type View<Step extends string, Id extends string> = {
  step: Step
  /** What was said since the last input. */
  say: Prompt<Id>[]
  /** Whether the keys typed now may be shown. Digits of a PIN and of an answer never are. */
  echo: boolean
  entered: number
}
