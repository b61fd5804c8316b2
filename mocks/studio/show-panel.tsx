import { createRoot } from 'react-dom/client'
import type { ScenarioName } from '../scenarios.ts'
import { Panel } from './Panel.tsx'

type Router = { state: { location: { pathname: string } }; subscribe: (listener: () => void) => () => void }

type Host = { scenarioName: ScenarioName; problem: string | null; reset: () => void }

export type ShowPanel = (router: Router) => void

/** Puts the mock issuer's panel under the app, and keeps it up with where the app is. */
export const showPanel =
  (host: Host): ShowPanel =>
  (router) => {
    const place = document.createElement('div')
    document.body.append(place)
    const root = createRoot(place)
    const startAgain = () => {
      host.reset()
      window.location.assign(import.meta.env.BASE_URL)
    }
    let drawn: boolean | null = null
    const draw = () => {
      const atSignIn = /\/(sign-in|signed-out)$/.test(router.state.location.pathname)
      if (atSignIn === drawn) return
      drawn = atSignIn
      root.render(
        <Panel
          key={String(atSignIn)}
          name={host.scenarioName}
          problem={host.problem}
          atSignIn={atSignIn}
          onReset={startAgain}
        />,
      )
    }
    router.subscribe(draw)
    draw()
  }
