import type { IssuerLook } from '../../../issuer/look/look.ts'
import kit from '../../kit/tool.module.css'
import { Fact, Facts, Flash, Section, When } from '../parts/Facts.tsx'
import css from '../parts/facts.module.css'
import type { Names } from './IssuerProofs.tsx'

const channels = [
  ['phone', 'Phone'],
  ['cashMachine', 'Cash machine'],
  ['shop', 'Shop'],
] as const

/** How many messages and how many notices are shown, the latest first. The inbox and the history show all of them. */
const few = 20

type Sent = { id: string; kind: string; by: string; cardId: string; at: string }

const Latest = ({ title, all, nameOf }: { title: string; all: readonly Sent[]; nameOf: Names }) => (
  <Section title={title} count={all.length}>
    <ul>
      {all
        .slice(-few)
        .toReversed()
        .map(({ id, kind, by, cardId, at }) => (
          <li key={id} className={css.entry}>
            <Flash of={kind}>
              <strong>{kind}</strong> by {by}
            </Flash>
            <div className={kit.small}>
              {nameOf(cardId)} · <When at={at} />
            </div>
          </li>
        ))}
    </ul>
  </Section>
)

/** The messages and notices of the issuer, and the current step of each other channel. */
export const IssuerPost = ({ look, nameOf }: { look: IssuerLook; nameOf: Names }) => {
  const messages = look.messages.map(({ by, to, ...sent }) => ({
    ...sent,
    id: `${sent.id} ${by}`,
    by: `${by} to ${to}`,
  }))
  const notices = look.notices.map((notice) => ({ ...notice, by: notice.channel }))
  return (
    <>
      <Latest title="Messages sent" all={messages} nameOf={nameOf} />
      <Latest title="Notices" all={notices} nameOf={nameOf} />
      <Section title="Channels">
        <Facts>
          {channels.map(([channel, name]) => {
            const { step, cardId } = look.channels[channel]
            return <Fact key={name} name={name} value={cardId ? `${step}, ${nameOf(cardId)}` : step} />
          })}
        </Facts>
      </Section>
    </>
  )
}
