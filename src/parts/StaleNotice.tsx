import { useWords } from '../i18n/words.ts'
import { Notice } from '../ui/page/Notice.tsx'

/** Shows that no answer came and how old the data below is. @param asOf UTC ms of the device; null for fresh data */
export const StaleNotice = ({ asOf }: { asOf: number | null }) => {
  const { say, as } = useWords()
  if (asOf === null) return null
  return (
    <Notice tone="warn" role="status">
      <p>{say('stale.since', { time: as.until(new Date(asOf).toISOString()) })}</p>
    </Notice>
  )
}
