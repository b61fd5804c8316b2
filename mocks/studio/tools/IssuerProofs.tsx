import type { ReactNode } from 'react'
import type { IssuerLook } from '../../issuer/look.ts'
import kit from '../kit/tool.module.css'
import { Fact, Facts, Section } from './Facts.tsx'
import { Flash } from './Flash.tsx'
import css from './Issuer.module.css'
import { When } from './When.tsx'

/** The names of cards and people, by id. */
export type Names = (id: string) => string

type Props = { look: IssuerLook; nameOf: Names }

const Entry = ({ title, state, children }: { title: string; state: string; children: ReactNode }) => (
  <li className={css.entry}>
    <p className={css.entryHead}>
      <Flash of={title}>{title}</Flash>
      <span className={kit.badge} data-tone={state === 'open' ? 'ok' : undefined}>
        <Flash of={state}>{state}</Flash>
      </span>
    </p>
    <Facts>{children}</Facts>
  </li>
)

/** Who is logged in, and what they proved or are about to. The latest first. */
export const IssuerProofs = ({ look, nameOf }: Props) => {
  const { signIns, sessions, challenges, grants } = look
  // The issuer itself does not keep which ones.
  const failed = signIns.map((tries, at) => ({ ...tries, title: `User ID ${at + 1}` }))
  return (
    <>
      <Section title="Sessions" count={sessions.length}>
        <ul>
          {sessions.toReversed().map(({ id, customerId, state, startedAt, idleEndsAt, absoluteEndsAt }) => (
            <Entry key={id} title={nameOf(customerId)} state={state}>
              <Fact name="Began">
                <When at={startedAt} />
              </Fact>
              <Fact name="Ends, unless used">
                <When at={idleEndsAt} />
              </Fact>
              <Fact name="Ends in any case">
                <When at={absoluteEndsAt} />
              </Fact>
              <Fact name="Id begins">
                <code>{id}</code>
              </Fact>
            </Entry>
          ))}
        </ul>
      </Section>
      {signIns.length > 0 && (
        <Section title="Failed log-ins" count={signIns.length}>
          <ul>
            {failed.map(({ title, triesLeft, lockedUntil }) => (
              <Entry key={title} title={title} state={lockedUntil ? 'locked' : 'may try'}>
                <Fact name="Tries left" value={triesLeft} />
                <Fact name="Locked until">
                  <When at={lockedUntil} />
                </Fact>
              </Entry>
            ))}
          </ul>
        </Section>
      )}
      <Section title="Challenges" count={challenges.length}>
        <ul>
          {challenges.toReversed().map((challenge) => (
            <Entry
              key={challenge.id}
              title={`To ${challenge.purpose}: ${nameOf(challenge.cardId)}`}
              state={challenge.state}
            >
              <Fact name="Page" value={`${challenge.step} of ${challenge.steps}`} />
              <Fact name="Attempts left" value={challenge.attemptsLeft} />
              {challenge.codeSentAt && (
                <Fact name="Code sent">
                  <When at={challenge.codeSentAt} />
                </Fact>
              )}
              <Fact name="Runs out">
                <When at={challenge.expiresAt} />
              </Fact>
            </Entry>
          ))}
        </ul>
      </Section>
      <Section title="Grants" count={grants.length}>
        <ul>
          {grants.toReversed().map(({ id, purpose, cardId, state, expiresAt }) => (
            <Entry key={id} title={`To ${purpose}: ${nameOf(cardId)}`} state={state}>
              <Fact name="Runs out">
                <When at={expiresAt} />
              </Fact>
            </Entry>
          ))}
        </ul>
      </Section>
    </>
  )
}
