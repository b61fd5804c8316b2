import { useState } from 'react'
import { brand } from '../../src/brand/brand.ts'
import { languagesOf, pickLanguage } from '../../src/i18n/language.ts'
import { tabChoice } from '../../src/tab-choice.ts'
import { Button } from '../../src/ui/Button.tsx'
import type { InboxMessage } from '../issuer/channels/inbox.ts'
import { appPath } from './addresses.ts'
import css from './Inbox.module.css'
import { type InboxWords, inboxLanguages, inboxWordsIn, sentence } from './inbox-words.ts'
import { useInbox } from './use-inbox.ts'
import type { Place } from './worlds.ts'

/** The language of the person in front of the app, as the app itself picks it; English where the mock has no words. */
const languageNow = (): InboxWords => {
  const wishes = [tabChoice('lang'), ...navigator.languages]
  const spoken = pickLanguage(wishes, languagesOf(brand().languages))
  return inboxWordsIn(pickLanguage([spoken], inboxLanguages))
}

const Code = ({ code, words }: { code: string; words: InboxWords }) => {
  const [outcome, setOutcome] = useState<'copied' | 'not-copied' | null>(null)
  const copy = () => {
    // Only a page on HTTPS or localhost has a clipboard.
    const written = navigator.clipboard?.writeText(code) ?? Promise.reject(new Error('no clipboard'))
    written.then(
      () => setOutcome('copied'),
      () => setOutcome('not-copied'),
    )
  }
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
  const sent = new Intl.DateTimeFormat(words.formats, { dateStyle: 'long', timeStyle: 'short' }).format(
    new Date(at),
  )
  return (
    <li>
      <article className={css.message} data-by={by} lang={words.tag} aria-labelledby={`${id}-name`}>
        <p className={css.head}>
          <span className={css.by}>{words.frame[by]}</span>
          <time dateTime={at}>{sent}</time>
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

/** Every e-mail and text the person was sent, as they see them. */
export const Inbox = ({ place }: { place: Place }) => {
  const messages = useInbox(place)
  const [words] = useState(languageNow)
  return (
    <>
      <p role="status">
        {messages.length === 0
          ? 'Nothing was sent yet.'
          : `${messages.length} ${messages.length === 1 ? 'message' : 'messages'}, the latest first.`}
      </p>
      <ul className={css.list}>
        {messages.map((message) => (
          <Message key={message.id} message={message} words={words} appWindow={place.appWindow} />
        ))}
      </ul>
    </>
  )
}
