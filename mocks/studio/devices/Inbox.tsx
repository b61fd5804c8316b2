import { useEffect, useReducer, useState } from 'react'
import { brand } from '../../../src/brand/brand.ts'
import { languagesOf, pickLanguage } from '../../../src/i18n/language.ts'
import { tabChoice } from '../../../src/tab-choice.ts'
import { Button } from '../../../src/ui/page/Button.tsx'
import type { InboxMessage } from '../../issuer/channels/inbox.ts'
import { appPath } from '../kit/addresses.ts'
import { copied } from '../kit/Copy.tsx'
import css from './Inbox.module.css'
import { type InboxWords, inboxLanguages, inboxWordsIn, sentence } from './inbox-words.ts'
import { type ChannelWorld, type DeviceWorld, watchWorld } from './worlds.ts'

const read = ({ issuer }: ChannelWorld): InboxMessage[] => {
  // A PIN that was only accepted so far may be due by now. `outbox` completes it, and its message is then in the inbox.
  issuer.outbox()
  return issuer.channels.inbox()
}

/** Keeps the old list if no message was added, so that nothing is drawn again. Messages are never changed. */
const newer = (before: InboxMessage[], now: InboxMessage[]) =>
  before.length === now.length && before[0]?.id === now[0]?.id ? before : now

/** Every message that was sent in a world, the latest first. New messages appear when they are sent. */
const useInbox = ({ world }: DeviceWorld): InboxMessage[] => {
  const [messages, show] = useReducer(newer, world, read)
  useEffect(() => watchWorld(world, () => show(read(world))), [world])
  return messages
}

/** The words in the language that the app picks, or in English if the mock does not have that language. */
const languageNow = (): InboxWords => {
  const wishes = [tabChoice('lang'), ...navigator.languages]
  const spoken = pickLanguage(wishes, languagesOf(brand().languages))
  return inboxWordsIn(pickLanguage([spoken], inboxLanguages))
}

const Code = ({ code, words }: { code: string; words: InboxWords }) => {
  const [outcome, setOutcome] = useState<'copied' | 'not-copied' | null>(null)
  const copy = async () => setOutcome((await copied(code)) ? 'copied' : 'not-copied')
  return (
    <div className={css.code}>
      <Button tone="secondary" onClick={copy}>
        {words.frame.copy}
      </Button>
      <span role="status">{outcome && words.frame[outcome]}</span>
    </div>
  )
}

type MessageProps = { message: InboxMessage; words: InboxWords; appWindow: string | null }

const Message = ({ message, words, appWindow }: MessageProps) => {
  const { id, by, to, at, subject, body, report } = message
  const code = message.kind === 'code' ? body[0]?.values.code : undefined
  const when = new Intl.DateTimeFormat(words.formats, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <li>
      <article className={css.message} data-by={by} lang={words.tag} aria-labelledby={`${id}-name`}>
        <p className={css.head}>
          <span className={css.by}>{words.frame[by]}</span>
          <time dateTime={at}>{when.format(new Date(at))}</time>
        </p>
        <h2 id={`${id}-name`} className={css.subject}>
          {subject ? sentence(words, subject) : brand().name}
        </h2>
        <p className={css.to}>{words.frame.to.replace('{to}', to)}</p>
        <div className={css.body}>
          {body.map((said) => (
            <p key={said.id}>{sentence(words, said)}</p>
          ))}
        </div>
        {code !== undefined && <Code code={String(code)} words={words} />}
        {report && (
          <p>
            <a className={css.report} href={appPath(report)} target={appWindow ?? undefined}>
              {words.frame.report}
            </a>
          </p>
        )}
      </article>
    </li>
  )
}

/** Every e-mail and text message that the person received. */
export const Inbox = ({ place }: { place: DeviceWorld }) => {
  const messages = useInbox(place)
  const [words] = useState(languageNow)
  return (
    <>
      <p role="status">
        {messages.length === 0
          ? 'Nothing was sent yet.'
          : `${messages.length} ${messages.length === 1 ? 'message' : 'messages'}, the latest first.`}
      </p>
      <ul className={`plain-list ${css.list}`}>
        {messages.map((message) => (
          <Message key={message.id} message={message} words={words} appWindow={place.appWindow} />
        ))}
      </ul>
    </>
  )
}
