import { useWords } from '../i18n/words.ts'

/** What keeps a PIN safe; the same words wherever they are said. `choosing`: it may still be thought about which. */
export const SafetyAdvice = ({ choosing = false }: { choosing?: boolean }) => {
  const { say } = useWords()
  return (
    <ul>
      <li>{say('advice.never-share')}</li>
      <li>{say('advice.never-write')}</li>
      <li>{say('advice.we-never-call')}</li>
      <li>{say('advice.cover-keypad')}</li>
      {choosing && <li>{say('advice.no-birthday')}</li>}
      <li>{say('advice.different')}</li>
      <li>{say('advice.change')}</li>
    </ul>
  )
}
