import type { ComponentType } from 'react'
import { brand } from '../../brand/brand.ts'
import { type MessageId, useWords } from '../../i18n/words.ts'
import { PhoneLine } from '../../parts/PhoneLine.tsx'
import { SafetyAdvice } from '../../parts/SafetyAdvice.tsx'
import type { HelpTopic } from '../../paths.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Steps } from './Steps.tsx'

/** The keys and words are those of the helpline's own prompts. */
const ByPhone = () => {
  const { say } = useWords()
  return (
    <>
      <PhoneLine line={brand().helpline} />
      <Steps steps={['help.phone-1', 'help.phone-2', 'help.phone-3', 'help.phone-4', 'help.phone-5']} />
      <p>{say('help.phone-more')}</p>
    </>
  )
}

const AtMachine = () => {
  const { say } = useWords()
  return (
    <>
      <Steps steps={['help.machine-1', 'help.machine-2', 'help.machine-3', 'help.machine-4']} />
      <p>{say('help.machine-more')}</p>
    </>
  )
}

/** What to do about a message of a change nobody here made. The order is that of what stops a thief soonest. */
const Unexpected = () => {
  const { say } = useWords()
  return (
    <>
      <p>{say('help.unexpected-1')}</p>
      <Steps steps={['help.unexpected-2', 'help.unexpected-3', 'help.unexpected-4']} />
      <p>{say('help.unexpected-5')}</p>
      <PhoneLine line={brand().lostCard} />
      <Notice tone="warn" title={say('help.never-ours')}>
        <p>{say('help.never-ours-more')}</p>
      </Notice>
    </>
  )
}

const Unblocking = () => {
  const { say } = useWords()
  return (
    <>
      <p>{say('help.unblock-1')}</p>
      <ul>
        <li>{say('help.unblock-online')}</li>
        <li>{say('help.unblock-phone')}</li>
        <li>{say('help.unblock-machine')}</li>
      </ul>
      <p>{say('help.unblock-forgotten')}</p>
    </>
  )
}

const Viewing = () => {
  const { say } = useWords()
  return (
    <>
      <p>{say('help.view-1')}</p>
      <ul>
        <li>{say('help.view-alone')}</li>
        <li>{say('help.view-short')}</li>
        <li>{say('help.view-told')}</li>
      </ul>
    </>
  )
}

const KeepingSafe = () => {
  const { say } = useWords()
  return (
    <>
      <SafetyAdvice choosing />
      <p>{say('help.screen-reader')}</p>
    </>
  )
}

const WithoutPin = () => {
  const { say } = useWords()
  return (
    <>
      <p>{say('help.no-pin-1')}</p>
      <p>{say('help.no-pin-2')}</p>
      <PhoneLine line={brand().helpline} />
    </>
  )
}

/** What the help is about, in the order in which it is read: the ways first, then what may go wrong. */
export const topics = {
  phone: { heading: 'help.phone', Body: ByPhone },
  'cash-machine': { heading: 'help.machine', Body: AtMachine },
  'keep-it-safe': { heading: 'help.safe', Body: KeepingSafe },
  'unexpected-message': { heading: 'help.unexpected', Body: Unexpected },
  unblock: { heading: 'help.unblock', Body: Unblocking },
  view: { heading: 'help.view', Body: Viewing },
  'no-pin': { heading: 'help.no-pin', Body: WithoutPin },
} as const satisfies Record<HelpTopic, { heading: MessageId; Body: ComponentType }>

const isTopic = (id: string): id is HelpTopic => id in topics

export const topicIds: readonly HelpTopic[] = Object.keys(topics).filter(isTopic)
