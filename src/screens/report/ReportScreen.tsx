import { Link, useLoaderData } from 'react-router'
import { brand } from '../../brand/brand.ts'
import type { ReportResult } from '../../contract/report.ts'
import { Rich } from '../../i18n/Rich.tsx'
import { useWords } from '../../i18n/words.ts'
import { MessageList } from '../../parts/MessageList.tsx'
import { NoticeWords } from '../../parts/NoticeWords.tsx'
import { PhoneLine } from '../../parts/PhoneLine.tsx'
import { ProblemNotice } from '../../parts/ProblemNotice.tsx'
import { closedMessage } from '../../parts/problem-words.ts'
import { Screen } from '../../parts/Screen.tsx'
import { StaleNotice } from '../../parts/StaleNotice.tsx'
import { UnknownNotice } from '../../parts/UnknownNotice.tsx'
import { useRouteAction } from '../../parts/use-route-action.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/page/Button.tsx'
import { Notice } from '../../ui/page/Notice.tsx'
import type { loader } from './route.ts'

const CallUs = () => {
  const { say } = useWords()
  return (
    <section className="stack">
      <h2>{say('report.call')}</h2>
      <PhoneLine line={brand().lostCard} />
    </section>
  )
}

const WhatNow = ({ reference }: { reference: string | null }) => {
  const { say } = useWords()
  return (
    <>
      {reference && (
        <p>
          <Rich of="report.reference" values={{ reference: <strong translate="no">{reference}</strong> }} />
        </p>
      )}
      <section className="stack">
        <h2>{say('report.now')}</h2>
        <MessageList
          messages={['report.now-frozen', 'report.now-contact', 'report.now-new-card', 'report.now-never']}
        />
      </section>
      <CallUs />
    </>
  )
}

const Reporting = () => {
  const { say, as } = useWords()
  const { card, asOf, notice, asked } = useLoaderData<typeof loader>()
  const { pending, outcome, send } = useRouteAction<ReportResult>()
  const submit = () => send({ noticeId: notice?.id ?? null })
  const { report } = card.eligibility

  if (outcome?.kind === 'answered') {
    return (
      <Screen heading={say('report.done-heading')} card={outcome.data.card}>
        <WhatNow reference={outcome.data.reference} />
        <p>
          <Link className="link-line" to={paths.cards()}>
            {say('report.to-cards')}
          </Link>
        </p>
      </Screen>
    )
  }
  const failure = outcome && <ProblemNotice failure={outcome} />
  const isReported = !report.allowed && report.reason === 'card-reported'
  if (outcome?.kind === 'unanswered' && !isReported) {
    return (
      <Screen heading={say('report.heading')} card={card} beside="nothing" form>
        <UnknownNotice onCheck={submit}>
          <p>{say('report.unknown')}</p>
        </UnknownNotice>
        <CallUs />
      </Screen>
    )
  }
  if (isReported) {
    return (
      <Screen heading={say('report.already-heading')} card={card} notice={failure}>
        <WhatNow reference={null} />
        <div>
          <Button tone="secondary" busy={pending} busyLabel={say('report.busy-reference')} onClick={submit}>
            {say('report.show-reference')}
          </Button>
        </div>
      </Screen>
    )
  }
  if (!report.allowed) {
    return (
      <Screen
        heading={say('report.heading')}
        card={card}
        beside="nothing"
        form
        notice={
          <Notice tone="info">
            <p>
              {report.reason === 'no-pin'
                ? say('report.nothing')
                : say(closedMessage[report.reason], {
                    until: report.until ? as.until(report.until) : 'none',
                  })}
            </p>
          </Notice>
        }
      >
        <CallUs />
      </Screen>
    )
  }
  const isUnknownEntry = asked !== null && notice === null
  const standing =
    asOf === null ? (
      isUnknownEntry && <Notice tone="info">{say('report.no-such-entry')}</Notice>
    ) : (
      <StaleNotice asOf={asOf} />
    )
  return (
    <Screen heading={say('report.heading')} card={card} beside="nothing" form notice={failure ?? standing}>
      {notice && (
        <div className="panel">
          <NoticeWords notice={notice} />
        </div>
      )}
      <p>{say('report.lead')}</p>
      <p>
        <strong>{say('report.cannot-undo')}</strong>
      </p>
      <div className="cluster">
        <Button busy={pending} busyLabel={say('report.busy')} onClick={submit}>
          {say('report.submit')}
        </Button>
        <Link className="link-line" to={paths.pin(card.id)}>
          {say('report.it-was-me')}
        </Link>
      </div>
      <CallUs />
    </Screen>
  )
}

/** Keyed by card and history entry: the result for one never appears on another. */
export const ReportScreen = () => {
  const { card, asked } = useLoaderData<typeof loader>()
  return <Reporting key={`${card.id} ${asked}`} />
}
