import { Link } from 'react-router'
import { brand } from '../brand/brand.ts'
import { useWords } from '../i18n/words.ts'
import { paths } from '../paths.ts'
import { PhoneLine } from './PhoneLine.tsx'

/** The phone and the cash machine, for an action that is not possible online. */
export const OtherWays = () => {
  const { say } = useWords()
  return (
    <>
      <PhoneLine line={brand().helpline} />
      <ul className="plain-list">
        <li>
          <Link className="link-line" to={paths.help('phone')}>
            {say('ways.phone')}
          </Link>
        </li>
        <li>
          <Link className="link-line" to={paths.help('cash-machine')}>
            {say('ways.cash-machine')}
          </Link>
        </li>
      </ul>
    </>
  )
}
