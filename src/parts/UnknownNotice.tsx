import { brand } from '../brand/brand.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/page/Button.tsx'
import { Notice } from '../ui/page/Notice.tsx'
import { PhoneLine } from './PhoneLine.tsx'

type Props = { children: React.ReactNode; more?: React.ReactNode; onCheck: () => void }

/** Shows that no answer came, so the result is unknown. Its button asks again with the same idempotency key. */
export const UnknownNotice = ({ children, more, onCheck }: Props) => {
  const { say } = useWords()
  return (
    <>
      <Notice tone="warn" role="alert">
        {children}
      </Notice>
      {more}
      <div>
        <Button onClick={onCheck}>{say('action.check-again')}</Button>
      </div>
      <PhoneLine line={brand().helpline} />
    </>
  )
}
