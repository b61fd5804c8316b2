import { Link } from 'react-router'
import type { Reading } from '../../api/readings.ts'
import type { Card } from '../../contract/card.ts'
import type { Notice as CardNotice } from '../../contract/notice.ts'
import { useWords } from '../../i18n/words.ts'
import { NoticeWords } from '../../parts/NoticeWords.tsx'
import { StaleNotice } from '../../parts/StaleNotice.tsx'
import { paths } from '../../paths.ts'
import { Notice } from '../../ui/page/Notice.tsx'
import styles from './History.module.css'

type Props = { card: Card; history: Reading<CardNotice[] | null> }

/**
 * The history of this card's PIN, from all channels. The cardholder must see here a change that another person made,
 * next to the one action that stops that person.
 */
export const History = ({ card, history: { data: notices, asOf } }: Props) => {
  const { say } = useWords()
  if (notices?.length === 0) return null
  return (
    <section className="stack">
      <h2>{say('history.heading')}</h2>
      <StaleNotice asOf={asOf} />
      {notices === null ? (
        <Notice tone="warn">
          <p>{say('history.unread')}</p>
          {card.eligibility.report.allowed && <Link to={paths.report(card.id)}>{say('history.not-me')}</Link>}
        </Notice>
      ) : (
        <ol className={styles.list}>
          {notices.map((notice) => (
            <li key={notice.id}>
              <p id={`notice-${notice.id}`}>
                <NoticeWords notice={notice} />
              </p>
              {notice.reportable && (
                <Link
                  to={paths.report(card.id, { notice: notice.id })}
                  aria-describedby={`notice-${notice.id}`}
                >
                  {say('history.not-me')}
                </Link>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
