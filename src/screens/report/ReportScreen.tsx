import { Link, useLoaderData } from 'react-router'
import { brand } from '../../brand/brand.ts'
import type { ReportResult } from '../../contract/report.ts'
import { useWords } from '../../i18n/words.ts'
import { CardName } from '../../parts/CardFace.tsx'
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
          {say('report.reference')} <strong translate="no">{reference}</strong>
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
  const name = <CardName card={card} />

  if (outcome?.kind === 'answered') {
    return (
      <Screen heading={say('report.done-heading')} lead={name}>
        <WhatNow reference={outcome.data.reference} />
        <p>
          <Link to={paths.cards()}>{say('report.to-cards')}</Link>
        </p>
      </Screen>
    )
  }
  const failure = outcome && <ProblemNotice failure={outcome} />
  const isReported = !report.allowed && report.reason === 'card-reported'
  if (outcome?.kind === 'unanswered' && !isReported) {
    return (
      <Screen heading={say('report.heading')} lead={name}>
        <UnknownNotice onCheck={submit}>
          <p>{say('report.unknown')}</p>
        </UnknownNotice>
        <CallUs />
      </Screen>
    )
  }
  if (isReported) {
    return (
      <Screen heading={say('report.already-heading')} lead={name}>
        {failure}
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
      <Screen heading={say('report.heading')} lead={name}>
        <Notice tone="info">
          <p>
            {report.reason === 'no-pin'
              ? say('report.nothing')
              : say(closedMessage[report.reason], { until: report.until ? as.until(report.until) : 'none' })}
          </p>
        </Notice>
        <CallUs />
      </Screen>
    )
  }
  return (
    <Screen heading={say('report.heading')} lead={name}>
      {failure}
      <StaleNotice asOf={asOf} />
      {notice ? (
        <div className="panel">
          <NoticeWords notice={notice} />
        </div>
      ) : (
        asked !== null && <Notice tone="info">{say('report.no-such-entry')}</Notice>
      )}
      <p>{say('report.lead')}</p>
      <Notice tone="warn">
        <p>{say('report.cannot-undo')}</p>
      </Notice>
      <div className="cluster">
        <Button busy={pending} busyLabel={say('report.busy')} onClick={submit}>
          {say('report.submit')}
        </Button>
        <Link to={paths.pin(card.id)}>{say('report.it-was-me')}</Link>
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
