import type { Brand } from '../brand/brand.ts'
import { Rich } from '../i18n/Rich.tsx'
import { useWords } from '../i18n/words.ts'
import css from './PhoneLine.module.css'

const Dial = ({ phone, display }: { phone: string; display: string }) => (
  <a className="number link-line" dir="ltr" href={`tel:${phone}`} translate="no">
    {display}
  </a>
)

/** The helpline with its opening hours, or the line for a lost card, which is always open. */
type Props = { line: Brand['helpline'] | Brand['lostCard'] }

/** A phone number of the issuer. A tap dials it. */
export const PhoneLine = ({ line }: Props) => {
  const { say, as } = useWords()
  return (
    <div>
      <p>
        <Rich of="ways.call" values={{ number: <Dial {...line} /> }} />
      </p>
      {'hours' in line ? (
        <ul className={`${css.times} plain-list soft`}>
          {line.hours.map(({ days: [first, last], from, to }) => (
            <li key={first}>
              {say('ways.hours', {
                first: as.weekday(first),
                last: as.weekday(last),
                from: as.clock(from),
                to: as.clock(to),
                zone: as.zone(line.timeZone),
              })}
            </li>
          ))}
          <li>
            <Rich of="ways.abroad" values={{ number: <Dial {...line.fromAbroad} /> }} />
          </li>
        </ul>
      ) : (
        <p className={`${css.times} soft`}>{say('ways.any-time')}</p>
      )}
    </div>
  )
}
