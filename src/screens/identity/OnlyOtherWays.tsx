import { useWords } from '../../i18n/words.ts'
import { OtherWays } from '../../parts/OtherWays.tsx'

/** The phone and the cash machine, open: nothing else is possible here now. */
export const OnlyOtherWays = () => {
  const { say } = useWords()
  return (
    <section className="stack">
      <h2>{say('identity.other-ways')}</h2>
      <OtherWays />
    </section>
  )
}
