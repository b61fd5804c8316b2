import { Link } from 'react-router'
import { brand } from '../../brand/brand.ts'
import type { Card, Notice as CardNotice } from '../../contract/card.ts'
import { useWords } from '../../i18n/words.ts'
import { NoticeWords } from '../../parts/NoticeWords.tsx'
import { PhoneLine } from '../../parts/PhoneLine.tsx'
import { paths } from '../../paths.ts'
import { Notice } from '../../ui/Notice.tsx'
import styles from './History.module.css'

/**
 * What happened to this card's PIN, whatever the channel: a change that somebody else made must be seen here, with the
 * one action that stops them beside it.
 */
export const History = ({ card, notices }: { card: Card; notices: CardNotice[] | null }) => {
  const { say } = useWords()
  if (notices?.length === 0) return null
  return (
    <section className="stack">
      <h2>{say('history.heading')}</h2>
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
      {/* Of a reported card we know, and the same line stands with what can be done instead. */}
      {card.status !== 'reported' && (
        <div className="soft">
          <p>{say('history.lost')}</p>
          <PhoneLine line={brand().lostCard} />
        </div>
      )}
    </section>
  )
}
