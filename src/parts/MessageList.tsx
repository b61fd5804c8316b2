import { type MessageId, useWords } from '../i18n/words.ts'

type Props = {
  messages: readonly MessageId[]
  values?: Record<string, string | number>
  /** The order matters, as in instructions. */
  ordered?: boolean
}

/** Messages of the catalog as a list. */
export const MessageList = ({ messages, values, ordered = false }: Props) => {
  const { say } = useWords()
  const List = ordered ? 'ol' : 'ul'
  return (
    <List>
      {messages.map((id) => (
        <li key={id}>{say(id, values)}</li>
      ))}
    </List>
  )
}
