import type { Brand } from '../brand/brand.ts'
import { useWords } from '../i18n/words.ts'

/** The helpline, with the hours in which somebody answers, or the line for a lost card, which is open at all hours. */
type Props = { line: Brand['helpline'] | Brand['lostCard'] }

/** A phone number of the issuer that a tap dials. */
export const PhoneLine = ({ line }: Props) => {
  const { say, as } = useWords()
  return (
    <div>
      <p>
        {say('ways.call')}{' '}
        <a className="number" href={`tel:${line.phone}`} translate="no">
          {line.display}
        </a>
      </p>
      {'hours' in line ? (
        <ul className="plain-list soft">
          {line.hours.map(({ days: [first, last], from, to }) => (
            <li key={first}>
              {say('ways.hours', { first: as.weekday(first), last: as.weekday(last), from, to })}
            </li>
          ))}
        </ul>
      ) : (
        <p className="soft">{say('ways.any-time')}</p>
      )}
    </div>
  )
}
