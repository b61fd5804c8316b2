import { useRef, useState } from 'react'
import { Link, useLoaderData } from 'react-router'
import { ApiProblem, call } from '../../api/client.ts'
import { keepCard } from '../../api/fresh-card.ts'
import { brand } from '../../brand/brand.ts'
import type { ReportResult } from '../../contract/pin.ts'
import { useWords } from '../../i18n/words.ts'
import { CardName } from '../../parts/CardFace.tsx'
import { NoticeWords } from '../../parts/NoticeWords.tsx'
import { PhoneLine } from '../../parts/PhoneLine.tsx'
import { ProblemNotice } from '../../parts/ProblemNotice.tsx'
import { closedMessage } from '../../parts/problem-words.ts'
import { Screen } from '../../parts/Screen.tsx'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import type { loader } from './route.ts'

/** Sends the report. Safe to send twice: one key a visit, and the issuer answers a reported card with what it has. */
const useReport = (cardId: string, noticeId: string | null) => {
  const idempotencyKey = useRef(crypto.randomUUID())
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ApiProblem | null>(null)
  const [result, setResult] = useState<ReportResult | null>(null)
  const send = async () => {
    setBusy(true)
    setError(null)
    try {
      const answer = await call('reportChange', {
        params: { cardId },
        input: { noticeId },
        idempotencyKey: idempotencyKey.current,
      })
      keepCard(answer.card)
      setResult(answer)
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem
      setError(problem)
    } finally {
      setBusy(false)
    }
  }
  return { busy, error, result, send }
}

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
        <ul>
          <li>{say('report.now-frozen')}</li>
          <li>{say('report.now-contact')}</li>
          <li>{say('report.now-new-card')}</li>
          <li>{say('report.now-never')}</li>
        </ul>
      </section>
      <CallUs />
    </>
  )
}

const Reporting = () => {
  const { say, as } = useWords()
  const { card, notice, named } = useLoaderData<typeof loader>()
  const { busy, error, result, send } = useReport(card.id, notice?.id ?? null)
  const { report } = card.eligibility
  const name = <CardName card={card} />

  if (result) {
    return (
      <Screen heading={say('report.done-heading')} lead={name}>
        <WhatNow reference={result.reference} />
        <p>
          <Link to={paths.cards()}>{say('report.to-cards')}</Link>
        </p>
      </Screen>
    )
  }
  if (!report.allowed && report.reason === 'card-reported') {
    return (
      <Screen heading={say('report.already-heading')} lead={name}>
        {error && <ProblemNotice error={error} />}
        <WhatNow reference={null} />
        <div>
          <Button tone="secondary" busy={busy} busyLabel={say('report.busy-reference')} onClick={send}>
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
      {error && <ProblemNotice error={error} />}
      {notice ? (
        <div className="panel">
          <NoticeWords notice={notice} />
        </div>
      ) : (
        named && <Notice tone="info">{say('report.no-such-entry')}</Notice>
      )}
      <p>{say('report.lead')}</p>
      <Notice tone="warn">
        <p>{say('report.cannot-undo')}</p>
      </Notice>
      <div className="cluster">
        <Button busy={busy} busyLabel={say('report.busy')} onClick={send}>
          {say('report.submit')}
        </Button>
        <Link to={paths.pin(card.id)}>{say('report.it-was-me')}</Link>
      </div>
      <CallUs />
    </Screen>
  )
}

/** One card and one entry: a report of one never shows up at another. */
export const ReportScreen = () => {
  const { card, notice } = useLoaderData<typeof loader>()
  return <Reporting key={`${card.id} ${notice?.id}`} />
}
