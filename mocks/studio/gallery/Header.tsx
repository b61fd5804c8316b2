import type { Ref } from 'react'
import { appPath, studioPath } from '../kit/addresses.ts'
import { Button } from '../kit/Button.tsx'
import tool from '../kit/tool.module.css'
import { Check } from '../tools/parts/fields.tsx'
import css from './Header.module.css'
import { Switches, type SwitchesProps } from './Switches.tsx'

type Props = SwitchesProps & {
  ref: Ref<HTMLElement>
  /** How many states exist, are shown, were tried, and failed. */
  counts: { all: number; shown: number; tried: number; failed: number }
  onTry: () => void
}

/** Below this width in px the switches start closed, because they would fill the screen. */
const wide = 900

/** The search, the counts, and the look of all frames. */
export const Header = ({ ref, view, onChange, counts, onTry, page }: Props) => (
  <header ref={ref} className={css.header}>
    <div className={css.line}>
      <h1>Gallery</h1>
      <input
        className={`${tool.field} ${css.find}`}
        type="search"
        aria-label="Find a state"
        placeholder="Title, screen, scenario or code"
        // biome-ignore lint/a11y/noAutofocus: the gallery is opened to look for a state.
        autoFocus
        value={view.find}
        onChange={(event) => onChange({ ...view, find: event.target.value })}
      />
      <p role="status">
        {counts.shown} of {counts.all} states
      </p>
      <Check isOn={view.failed} onSwitch={(failed) => onChange({ ...view, failed })}>
        {`Show only failed states (${counts.failed})`}
      </Check>
      <Button onClick={onTry}>Load all shown states</Button>
      <span className={tool.soft}>{counts.tried} loaded</span>
      <nav aria-label="Studio" className={css.elsewhere}>
        <a href={studioPath()}>Workbench</a>
        <a href={studioPath('states')}>List of states</a>
        <a href={appPath('/')}>The app</a>
      </nav>
    </div>
    <details open={window.innerWidth >= wide}>
      <summary>Change how all states look</summary>
      <Switches view={view} onChange={onChange} page={page} />
    </details>
  </header>
)
