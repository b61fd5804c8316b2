import type { ScenarioName } from '../../scenarios.ts'
import { tryThis } from '../../scenarios-try.ts'
import { appPath } from '../addresses.ts'
import { useApp } from '../drawer/app-place.ts'
import css from '../kit/tool.module.css'
import type { MockWindow } from '../page/page.ts'
import { Credentials } from './Credentials.tsx'
import own from './parts.module.css'
import { ScenarioPicker } from './ScenarioPicker.tsx'

/** Which world this is, what to try in it, what to type, and every other one. */
export const Scenario = ({ mock }: { mock: MockWindow }) => {
  const app = useApp()
  const { scenarioName, scenario } = mock
  // A new world is only in the page once that is loaded anew.
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
        <div className={own.title}>
          <h3 id="this-scenario">This scenario</h3>
          <button type="button" className={css.button} onClick={() => begin(scenarioName)}>
            Start again
          </button>
        </div>
        {mock.problem && <p className={own.problem}>{mock.problem}</p>}
        <p>{scenario.note}</p>
        <h3>Things to try</h3>
        <ul className={own.tips}>
          {tryThis[scenarioName].map((tip) => (
            <li key={tip}>{tip}</li>
          ))}
        </ul>
      </section>
      <Credentials mock={mock} />
      <section className={own.part}>
        <div className={css.row}>
          <button type="button" className={css.button} onClick={skipLogIn}>
            Skip the log-in
          </button>
          <span className={css.soft}>
            to <code>{scenario.path}</code>
          </span>
        </div>
      </section>
      <ScenarioPicker current={scenarioName} onPick={begin} />
    </>
  )
}
