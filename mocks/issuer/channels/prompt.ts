import * as z from 'zod/mini'

/**
 * A text of a channel. The device has the words for the id, and puts the values into the words. The only secret among
 * the values is the one-time code in a message.
 */
export type Prompt<Id extends string = string> = {
  id: Id
  values: Readonly<Record<string, string | number>>
}

export const prompt = <Id extends string>(id: Id, values: Prompt['values'] = {}): Prompt<Id> => ({
  id,
  values,
})

/** The words of a prompt, from a table of texts with places like `{value}`. */
export const worded = <Id extends string>(table: Record<Id, string>, { id, values }: Prompt<Id>): string =>
  table[id].replace(/\{(\w+)\}/g, (_whole, name: string) => String(values[name] ?? ''))

/**
 * The result of one input to a channel. `ask` is a question to the issuer, and the issuer's answer is the next input.
 * The channel itself compares no PIN and changes no card.
 */
export type Turn<State, Id extends string, Ask> = { state: State; say: Prompt<Id>[]; ask?: Ask }

export const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const
export type Digit = (typeof digits)[number]
export const isDigit = (key: string): key is Digit => digits.some((digit) => digit === key)

/** The keys of a machine that reads cards. */
export const MachineKeyInput = z.object({
  kind: z.literal('key'),
  key: z.enum([...digits, 'clear', 'enter', 'cancel']),
})

/** What the device of a channel shows. `entered`: the number of digits typed so far in the current entry. */
export type View<Step extends string, Id extends string> = {
  step: Step
  /** The prompts since the last input. */
  say: Prompt<Id>[]
  /** Whether the keys typed now may be shown. Digits of a PIN or an answer are never shown. */
  echo: boolean
  entered: number
}
