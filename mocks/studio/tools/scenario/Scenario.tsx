import { useState } from 'react'
import { inLength, scenarioOf } from '../../../scenarios/pin-length.ts'
import { tryThis } from '../../../scenarios/suggestions.ts'
import { type ScenarioName, scenarioNames, scenarios } from '../../../scenarios.ts'
import { appPath } from '../../kit/addresses.ts'
import { useApp } from '../../kit/app-place.ts'
import { Button } from '../../kit/Button.tsx'
import type { MockWindow } from '../../kit/page.ts'
import css from '../../kit/tool.module.css'
import own from '../parts/Tools.module.css'
import { Credentials } from './Credentials.tsx'

/** The scenarios whose title, note or name contains every word. */
const found = (words: string): ScenarioName[] => {
  const sought = words.toLowerCase().split(/\s+/)
  return scenarioNames.filter((name) => {
    const { title, note } = scenarios[name]
    const text = `${name} ${title} ${note}`.toLowerCase()
    return sought.every((word) => text.includes(word))
  })
}

type PickerProps = {
  mock: Pick<MockWindow, 'scenarioName' | 'pinLength'>
  onPick: (name: ScenarioName) => void
}

/** All scenarios, with a search. Pressing a scenario starts it. */
const ScenarioPicker = ({ mock: { scenarioName, pinLength }, onPick }: PickerProps) => {
  const [words, setWords] = useState('')
  const names = found(words)
  return (
    <section className={own.part} aria-label="Scenarios">
      <div className={`${css.row} ${css.apart}`}>
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
              aria-current={name === scenarioName ? 'true' : undefined}
              onClick={() => onPick(name)}
            >
              <b>{scenarios[name].title}</b>
              <span className={css.small}>{scenarioOf(name, pinLength).note}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The current scenario, what to try and type in it, and all other scenarios. */
export const Scenario = ({ mock }: { mock: MockWindow }) => {
  const app = useApp()
  const { scenarioName, scenario, pinLength } = mock
  // The page must be loaded again to get a new world.
  const load = (path: string) => app.window.location.assign(appPath(path))
  const begin = (name: ScenarioName) => {
    mock.open(name)
    load(`/?scenario=${name}`)
  }
  const skipLogIn = () => {
    mock.signInAs()
    load(scenario.path)
  }
  return (
    <>
      <section className={own.part} aria-labelledby="this-scenario">
        <div className={`${css.row} ${css.apart}`}>
          <h3 id="this-scenario">This scenario</h3>
          <Button onClick={() => begin(scenarioName)}>Start this scenario again</Button>
        </div>
        {mock.problem && <p className={own.problem}>{mock.problem}</p>}
        <p>{scenario.note}</p>
        <h3>Things to try</h3>
        <ul className={own.tips}>
          {tryThis[scenarioName].map((tip) => (
            <li key={tip}>{inLength(tip, pinLength)}</li>
          ))}
        </ul>
      </section>
      <Credentials mock={mock} />
      <section className={own.part}>
        <div className={css.row}>
          <Button onClick={skipLogIn}>Skip the log-in</Button>
          <span className={css.soft}>
            to <code>{scenario.path}</code>
          </span>
        </div>
      </section>
      <ScenarioPicker mock={mock} onPick={begin} />
    </>
  )
}
