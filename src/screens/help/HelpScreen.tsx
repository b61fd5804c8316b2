import { useId } from 'react'
import { Link } from 'react-router'
import { useWords } from '../../i18n/words.ts'
import { Screen } from '../../parts/Screen.tsx'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/page/Button.tsx'
import styles from './HelpScreen.module.css'
import { topicIds, topics } from './topics.tsx'

const Contents = () => {
  const { say } = useWords()
  const id = useId()
  return (
    <nav className={styles.contents} aria-labelledby={id}>
      <p id={id} className={styles.title}>
        {say('help.contents')}
      </p>
      <ul className="plain-list">
        {topicIds.map((topic) => (
          <li key={topic}>
            <Link to={paths.help(topic)}>{say(topics[topic].heading)}</Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What a person can do about a PIN outside this app, and what to do when something looks wrong. Also for print. */
export const HelpScreen = () => {
  const { say } = useWords()
  return (
    <Screen heading={say('help.heading')} lead={say('help.lead')}>
      <Contents />
      <Button tone="secondary" onClick={() => window.print()}>
        {say('help.print')}
      </Button>
      {topicIds.map((topic) => {
        const { heading, body } = topics[topic]
        return (
          <section key={topic} id={topic} className="stack">
            {/* A link in the contents moves the focus here. */}
            <h2 tabIndex={-1}>{say(heading)}</h2>
            {body}
          </section>
        )
      })}
    </Screen>
  )
}
