import type { Channel } from '../../src/contract/card.ts'
import { pseudo } from '../../src/i18n/pseudo.ts'
import { type InboxId, type InboxMessage, inboxChannels, inboxEnglish } from '../issuer/channels/inbox.ts'
import { worded } from '../issuer/channels/prompt.ts'

/** What a mail program or a phone puts around a message. */
const frameEnglish = {
  email: 'E-mail',
  text: 'Text',
  to: 'To {to}',
  report: 'This wasn’t me',
  copy: 'Copy the code',
  copied: 'The code is copied.',
  'not-copied': 'This browser does not let it be copied.',
} as const

/** The words of one language. `formats`: the BCP 47 tag for dates. */
export type InboxWords = {
  tag: string
  formats: string
  messages: Record<InboxId, string>
  channels: Record<Channel, string>
  frame: Record<keyof typeof frameEnglish, string>
}

const english: InboxWords = {
  tag: 'en-GB',
  formats: 'en-GB',
  messages: inboxEnglish,
  channels: inboxChannels,
  frame: frameEnglish,
}

/** A text with `{value}` in it, as a compiled catalog has it: text, and the names of values in brackets. */
const compiled = (text: string) =>
  text
    .split(/\{(\w+)\}/)
    .map((part, at): string | [string] => (at % 2 === 1 ? [part] : part))
    .filter((part) => part !== '')

const written = (message: unknown): string =>
  Array.isArray(message)
    ? message.map((part) => (Array.isArray(part) ? `{${part[0]}}` : part)).join('')
    : String(message)

const entriesOf = <Id extends string>(table: Record<Id, string>) => Object.entries(table) as [Id, string][]

const pseudoTable = <Id extends string>(table: Record<Id, string>): Record<Id, string> => {
  const messages = pseudo(Object.fromEntries(entriesOf(table).map(([id, text]) => [id, compiled(text)])))
  return Object.fromEntries(entriesOf(table).map(([id]) => [id, written(messages[id])])) as Record<Id, string>
}

/** By BCP 47 tag. Each language has every word, or it does not compile. */
const languages: Record<string, () => InboxWords> = {
  'en-GB': () => english,
  'en-XA': () => ({
    tag: 'en-XA',
    formats: 'en-GB',
    messages: pseudoTable(inboxEnglish),
    channels: pseudoTable(inboxChannels),
    frame: pseudoTable(frameEnglish),
  }),
}

/** The languages in which the messages exist, the one to fall back to first. */
export const inboxLanguages = Object.keys(languages)

export const inboxWordsIn = (tag: string): InboxWords => languages[tag]?.() ?? english

/** A subject or a sentence in a language. */
export const sentence = (
  { messages, channels }: InboxWords,
  { id, values }: InboxMessage['body'][number],
): string => {
  const { channel } = values
  const known = entriesOf(channels).find(([name]) => name === channel)
  return worded(messages, { id, values: known ? { ...values, channel: known[1] } : values })
}
