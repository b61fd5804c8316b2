import { useEffect, useMemo, useRef, useState } from 'react'
import { linkTo } from '../../server/link.ts'
import { appPath, studioPath } from '../kit/addresses.ts'
import { AppIn, type AppPlace } from '../kit/app-place.ts'
import type { MockWindow } from '../kit/page.ts'
import css from '../kit/tool.module.css'
import { useChanges } from '../kit/use-changes.ts'
import { FaultsOn } from '../tools/faults/FaultsOn.tsx'
import { remembered } from '../tools/remembered.ts'
import { Tools } from '../tools/ToolTabs.tsx'
import { BesidePane } from './BesidePane.tsx'
import { Stage } from './Stage.tsx'
import { addressOf, appIn, settingsIn, type WorkbenchSettings } from './settings.ts'
import { useFrame } from './use-frame.ts'
import own from './Workbench.module.css'

/** Shows the scenario and the faults of the app in the frame. Copies its state and theme to this page. */
const Now = ({ mock, asked }: { mock: MockWindow; asked: WorkbenchSettings }) => {
  useChanges(mock)
  const link = mock.page.link()
  const address = addressOf(asked, link)
  useEffect(() => {
    // A reload continues in this world. If another person opens the address, a world starts as the address says.
    mock.isAt(mock.page.link())
    window.history.replaceState(window.history.state, '', address)
  }, [mock, address])

  const { theme } = mock.page.look
  useEffect(() => {
    const root = document.documentElement
    if (theme) root.dataset.theme = theme
    else delete root.dataset.theme
    // The text size of the look is for the app only, not for the device beside it.
    root.style.fontSize = ''
  }, [theme])

  return (
    <>
      <strong>{mock.scenario.title}</strong>
      <FaultsOn mock={mock} />
      <a href={appPath(linkTo(mock.page.state ? mock.page.link() : { path: mock.page.path() }))}>
        Open the app alone
      </a>
    </>
  )
}

/** Shows the app in a frame of any size, the tools for it, and one of the issuer's other channels beside it. */
export const Workbench = () => {
  const [query] = useState(() => new URLSearchParams(window.location.search))
  const [asked, ask] = useState(() => settingsIn(query, remembered(sessionStorage)?.tab))
  const frame = useRef<HTMLIFrameElement>(null)
  const mock = useFrame(frame)
  const app = useMemo((): AppPlace | null => {
    const view = mock && frame.current?.contentWindow
    return view ? { window: view, addressOf: (link) => addressOf(asked, link) } : null
  }, [mock, asked])
  return (
    <div
      className={own.workbench}
      data-beside={asked.beside}
      data-mock-panel
      translate="no"
      lang="en-GB"
      dir="ltr"
    >
      <div className={`${css.tool} ${own.header}`}>
        <h1>Studio</h1>
        {mock ? <Now mock={mock} asked={asked} /> : <span role="status">The app is loading…</span>}
        <a href={studioPath('gallery')}>Gallery</a>
        <a href={studioPath('states')}>List of states</a>
      </div>
      <section className={`${css.tool} ${own.tools}`} aria-label="Tools">
        {mock && app && (
          <AppIn value={app}>
            <Tools mock={mock} tab={asked.tab} onTab={(tab) => ask({ ...asked, tab })} />
          </AppIn>
        )}
      </section>
      <Stage mock={mock} asked={asked} onAsk={ask} frame={frame} src={appPath(appIn(query))} />
      {mock && (
        <BesidePane
          mock={mock}
          frame={frame}
          beside={asked.beside}
          onBeside={(beside) => ask({ ...asked, beside })}
        />
      )}
    </div>
  )
}
