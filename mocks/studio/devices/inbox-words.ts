import type { KnownChannel } from '../../../src/contract/confirmation.ts'
import { pseudo } from '../../../src/i18n/pseudo.ts'
import { type InboxId, type InboxMessage, inboxChannels, inboxEnglish } from '../../issuer/channels/inbox.ts'
import { worded } from '../../issuer/channels/prompt.ts'

/** The words that a mail program or a phone adds to a message. */
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
  channels: Record<KnownChannel, string>
  frame: Record<keyof typeof frameEnglish, string>
}

const entriesOf = <Id extends string>(table: Record<Id, string>) => Object.entries(table) as [Id, string][]

/** A text in the pseudo-language. `pseudo` reads compiled catalogs, in which the value `{name}` is `['name']`. */
const inPseudo = (text: string): string => {
  const compiled = text
    .split(/\{(\w+)\}/)
    .map((part, at): string | [string] => (at % 2 === 1 ? [part] : part))
  const { it = '' } = pseudo({ it: compiled })
  return [it]
    .flat()
    .map((part) => (Array.isArray(part) ? `{${part[0]}}` : part))
    .join('')
}

const pseudoTable = <Id extends string>(table: Record<Id, string>) =>
  Object.fromEntries(entriesOf(table).map(([id, text]) => [id, inPseudo(text)])) as Record<Id, string>

const english: InboxWords = {
  tag: 'en-GB',
  formats: 'en-GB',
  messages: inboxEnglish,
  channels: inboxChannels,
  frame: frameEnglish,
}

/** The words of each language, by BCP 47 tag. A language with a missing word does not compile. */
const languages: Record<string, InboxWords> = {
  'en-GB': english,
  'en-XA': {
    tag: 'en-XA',
    formats: 'en-GB',
    messages: pseudoTable(inboxEnglish),
    channels: pseudoTable(inboxChannels),
    frame: pseudoTable(frameEnglish),
  },
}

/** The languages of the messages. The first one is the fallback. */
export const inboxLanguages = Object.keys(languages)

export const inboxWordsIn = (tag: string): InboxWords => languages[tag] ?? english

/** A subject or a sentence of a message, in one language. */
export const sentence = (
  { messages, channels }: InboxWords,
  { id, values }: InboxMessage['body'][number],
): string => {
  const { channel } = values
  const known = entriesOf(channels).find(([name]) => name === channel)
  return worded(messages, { id, values: known ? { ...values, channel: known[1] } : values })
}
