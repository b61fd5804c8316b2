import type { ReactNode } from 'react'
import { brand } from '../../brand/brand.ts'
import { type MessageId, useWords } from '../../i18n/words.ts'
import { MessageList } from '../../parts/MessageList.tsx'
import { PhoneLine } from '../../parts/PhoneLine.tsx'
import { SafetyAdvice } from '../../parts/SafetyAdvice.tsx'
import type { HelpTopic } from '../../paths.ts'
import { Notice } from '../../ui/page/Notice.tsx'

const Line = ({ of }: { of: 'helpline' | 'lostCard' }) => <PhoneLine line={brand()[of]} />

const Text = ({ of }: { of: MessageId }) => {
  const { say } = useWords()
  return <p>{say(of)}</p>
}

const NeverOurs = () => {
  const { say } = useWords()
  return (
    <Notice tone="warn" title={say('help.never-ours')}>
      <Text of="help.never-ours-more" />
    </Notice>
  )
}

/** The topics of the help in reading order: the channels first, then what may go wrong. */
export const topics: Record<HelpTopic, { heading: MessageId; body: ReactNode }> = {
  phone: {
    heading: 'help.phone',
    body: (
      <>
        <Line of="helpline" />
        {/* The keys and words are those of the helpline's own prompts. */}
        <MessageList
          ordered
          messages={['help.phone-1', 'help.phone-2', 'help.phone-3', 'help.phone-4', 'help.phone-5']}
        />
        <Text of="help.phone-more" />
      </>
    ),
  },
  'cash-machine': {
    heading: 'help.machine',
    body: (
      <>
        <MessageList
          ordered
          messages={['help.machine-1', 'help.machine-2', 'help.machine-3', 'help.machine-4']}
        />
        <Text of="help.machine-more" />
      </>
    ),
  },
  'keep-it-safe': {
    heading: 'help.safe',
    body: (
      <>
        <SafetyAdvice choosing />
        <Text of="help.screen-reader" />
      </>
    ),
  },
  // What to do after a message about a change that the person did not make. What stops a thief soonest is first.
  'unexpected-message': {
    heading: 'help.unexpected',
    body: (
      <>
        <Text of="help.unexpected-1" />
        <MessageList ordered messages={['help.unexpected-2', 'help.unexpected-3', 'help.unexpected-4']} />
        <Text of="help.unexpected-5" />
        <Line of="lostCard" />
        <NeverOurs />
      </>
    ),
  },
  unblock: {
    heading: 'help.unblock',
    body: (
      <>
        <Text of="help.unblock-1" />
        <MessageList messages={['help.unblock-online', 'help.unblock-phone', 'help.unblock-machine']} />
        <Text of="help.unblock-forgotten" />
      </>
    ),
  },
  view: {
    heading: 'help.view',
    body: (
      <>
        <Text of="help.view-1" />
        <MessageList messages={['help.view-alone', 'help.view-short', 'help.view-told']} />
      </>
    ),
  },
  'no-pin': {
    heading: 'help.no-pin',
    body: (
      <>
        <Text of="help.no-pin-1" />
        <Text of="help.no-pin-2" />
        <Line of="helpline" />
      </>
    ),
  },
}

const isTopic = (id: string): id is HelpTopic => id in topics

export const topicIds: readonly HelpTopic[] = Object.keys(topics).filter(isTopic)
