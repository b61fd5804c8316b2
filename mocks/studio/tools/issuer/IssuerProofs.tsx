import type { ReactNode } from 'react'
import type { IssuerLook } from '../../../issuer/look/look.ts'
import kit from '../../kit/tool.module.css'
import { Fact, Facts, Flash, Section } from '../parts/Facts.tsx'
import css from '../parts/facts.module.css'

/** Finds the name of a card or a person by its id. */
export type Names = (id: string) => string

type Props = { look: IssuerLook; nameOf: Names }

const Entry = ({ title, state, children }: { title: string; state: string; children: ReactNode }) => (
  <li className={css.entry}>
    <p className={css.entryHead}>
      <Flash of={title} />
      <span className={kit.badge} data-tone={state === 'open' ? 'ok' : undefined}>
        <Flash of={state} />
      </span>
    </p>
    <Facts>{children}</Facts>
  </li>
)

/** Sessions, failed log-ins, challenges and grants, the latest first. */
export const IssuerProofs = ({ look, nameOf }: Props) => {
  const { signIns, sessions, challenges, grants } = look
  // The issuer does not keep the user IDs, so the tool numbers them.
  const failed = signIns.map((tries, at) => ({ ...tries, title: `User ID ${at + 1}` }))
  return (
    <>
      <Section title="Sessions" count={sessions.length}>
        <ul>
          {sessions.toReversed().map(({ id, customerId, state, startedAt, idleEndsAt, absoluteEndsAt }) => (
            <Entry key={id} title={nameOf(customerId)} state={state}>
              <Fact name="Began" at={startedAt} />
              <Fact name="Ends if nobody uses it" at={idleEndsAt} />
              <Fact name="Ends even if used" at={absoluteEndsAt} />
              <Fact name="Start of the id">
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
              <Entry key={title} title={title} state={lockedUntil ? 'locked' : 'open'}>
                <Fact name="Tries left" value={triesLeft} />
                <Fact name="Locked until" at={lockedUntil} />
              </Entry>
            ))}
          </ul>
        </Section>
      )}
      <Section title="Identity questions" count={challenges.length}>
        <ul>
          {challenges.toReversed().map((challenge) => (
            <Entry
              key={challenge.id}
              title={`To ${challenge.purpose}: ${nameOf(challenge.cardId)}`}
              state={challenge.state}
            >
              <Fact name="Page" value={`${challenge.step} of ${challenge.steps}`} />
              <Fact name="Attempts left" value={challenge.attemptsLeft} />
              {challenge.codeSentAt && <Fact name="Code sent" at={challenge.codeSentAt} />}
              <Fact name="Expires" at={challenge.expiresAt} />
            </Entry>
          ))}
        </ul>
      </Section>
      <Section title="Permissions" count={grants.length}>
        <ul>
          {grants.toReversed().map(({ id, purpose, cardId, state, expiresAt }) => (
            <Entry key={id} title={`To ${purpose}: ${nameOf(cardId)}`} state={state}>
              <Fact name="Expires" at={expiresAt} />
            </Entry>
          ))}
        </ul>
      </Section>
    </>
  )
}
