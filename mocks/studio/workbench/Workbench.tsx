import { useEffect, useMemo, useRef, useState } from 'react'
import { linkTo, type StudioLink } from '../../link.ts'
import { appPath, studioPath } from '../addresses.ts'
import { AppIn, type AppPlace } from '../drawer/app-place.ts'
import { remembered } from '../drawer/remembered.ts'
import { Tools } from '../drawer/Tools.tsx'
import css from '../kit/tool.module.css'
import { useChanges } from '../kit/use-changes.ts'
import type { MockWindow } from '../page/page.ts'
import { FaultsOn } from '../tools/FaultsOn.tsx'
import { type Asked, addressOf, appIn, askedIn, sized } from './asked.ts'
import { BesidePane } from './BesidePane.tsx'
import { Stage } from './Stage.tsx'
import { useFrame } from './use-frame.ts'
import { usePlace } from './use-place.ts'
import own from './Workbench.module.css'

/** Keeps the page's address, and its light, up with the app in the frame. */
const useKeptUp = (mock: MockWindow, asked: Asked) => {
  useChanges(mock)
  const link = mock.page.link()
  const address = addressOf(asked, link)
  const said = useRef<StudioLink>(link)
  said.current = link
  useEffect(() => {
    // Loaded anew, this page goes on; opened by somebody else, it begins as its address says.
    mock.isAt(said.current)
    window.history.replaceState(window.history.state, '', address)
  }, [mock, address])

  const { theme } = mock.page.look
  useEffect(() => {
    const root = document.documentElement
    if (theme) root.dataset.theme = theme
    else delete root.dataset.theme
    // The size of text is the app's, not that of the devices beside it.
    root.style.fontSize = ''
  }, [theme])
}

const KeptUp = ({ mock, asked }: { mock: MockWindow; asked: Asked }) => {
  useKeptUp(mock, asked)
  return (
    <>
      <strong>{mock.scenario.title}</strong>
      <FaultsOn mock={mock} />
      <a href={appPath(linkTo(mock.page.state ? mock.page.link() : { path: mock.page.path() }))}>
        The app alone
      </a>
    </>
  )
}

/** The app in a frame of any size, the tools acting on it, and one of the issuer's other channels beside it. */
export const Workbench = () => {
  const [query] = useState(() => new URLSearchParams(window.location.search))
  const [asked, ask] = useState(() => askedIn(query, remembered(sessionStorage)?.tab))
  const frame = useRef<HTMLIFrameElement>(null)
  const mock = useFrame(frame)
  const place = usePlace(frame, mock)
  const app = useMemo((): AppPlace | null => {
    const view = mock && frame.current?.contentWindow
    if (!view) return null
    return {
      window: view,
      resize: (width) => ask((before) => sized(before, width)),
    }
  }, [mock])
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
        {mock ? <KeptUp mock={mock} asked={asked} /> : <span role="status">The app is loading…</span>}
        <a href={studioPath('gallery')}>Gallery</a>
        <a href={studioPath('states')}>All states</a>
      </div>
      <section className={`${css.tool} ${own.tools}`} aria-label="Tools">
        {mock && app && (
          <AppIn value={app}>
            <Tools mock={mock} tab={asked.tab} onTab={(tab) => ask({ ...asked, tab })} />
          </AppIn>
        )}
      </section>
      <Stage mock={mock} asked={asked} onAsk={ask} frame={frame} src={appPath(appIn(query))} />
      {mock && place && (
        <BesidePane
          mock={mock}
          place={place}
          beside={asked.beside}
          onBeside={(beside) => ask({ ...asked, beside })}
        />
      )}
    </div>
  )
}
