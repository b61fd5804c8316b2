import { useState } from 'react'
import { type ScenarioName, scenarioNames, scenarios } from '../../scenarios.ts'
import css from '../kit/tool.module.css'
import own from './parts.module.css'

/** The scenarios in which every word is found, in the title, the note or the name. */
const found = (words: string): ScenarioName[] => {
  const sought = words.toLowerCase().split(/\s+/)
  return scenarioNames.filter((name) => {
    const { title, note } = scenarios[name]
    const text = `${name} ${title} ${note}`.toLowerCase()
    return sought.every((word) => text.includes(word))
  })
}

type Props = { current: ScenarioName; onPick: (name: ScenarioName) => void }

/** Every world there is, to be searched. A press begins it. */
export const ScenarioPicker = ({ current, onPick }: Props) => {
  const [words, setWords] = useState('')
  const names = found(words)
  return (
    <section className={own.part} aria-label="Scenarios">
      <div className={own.title}>
        <h3>All scenarios</h3>
        <span role="status" className={css.soft}>
          {words && `${names.length} of ${scenarioNames.length}`}
        </span>
      </div>
      <input
        type="search"
        className={css.field}
        aria-label="Find a scenario"
        placeholder="Find a scenario: blocked, phone, activation…"
        autoComplete="off"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {names.length === 0 && <p>No scenario has these words.</p>}
      <ul className={own.worlds}>
        {names.map((name) => (
          <li key={name}>
            <button
              type="button"
              aria-current={name === current ? 'true' : undefined}
              onClick={() => onPick(name)}
            >
              <b>{scenarios[name].title}</b>
              <span>{scenarios[name].note}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
