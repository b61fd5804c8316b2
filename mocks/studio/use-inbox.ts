import { useEffect, useState } from 'react'
import type { InboxMessage } from '../issuer/channels/inbox.ts'
import { everyMoment } from './every-moment.ts'
import type { Place, World } from './worlds.ts'

const read = ({ issuer }: World): InboxMessage[] => {
  // What was only accepted so far may be due by now, and a message goes out with it.
  issuer.outbox()
  return issuer.channels.inbox()
}

/** Messages are never changed, only added: the same latest one is the same inbox. */
const isSame = (one: readonly InboxMessage[], other: readonly InboxMessage[]) =>
  one.length === other.length && one[0]?.id === other[0]?.id

/** Everything that was sent in a world, the latest first, as it comes in. */
export const useInbox = ({ world }: Place): InboxMessage[] => {
  const [messages, setMessages] = useState(() => read(world))
  useEffect(
    () =>
      everyMoment(() => {
        const now = read(world)
        setMessages((before) => (isSame(before, now) ? before : now))
      }),
    [world],
  )
  return messages
}
