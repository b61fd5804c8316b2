import { useSyncExternalStore } from 'react'
import {
  Link,
  NavLink,
  Outlet,
  ScrollRestoration,
  useLocation,
  useMatches,
  useNavigate,
  useNavigation,
} from 'react-router'
import { knownSession, signOut, watchSession } from '../../api/session.ts'
import { brand, brandFile } from '../../brand/brand.ts'
import { type MessageId, useWords } from '../../i18n/words.ts'
import { paths, purposeOf } from '../../paths.ts'
import { Button } from '../../ui/Button.tsx'
import { Footer } from '../../ui/Footer.tsx'
import { JourneySteps } from '../../ui/JourneySteps.tsx'
import { Masthead } from '../../ui/Masthead.tsx'
import { contentId } from '../../ui/Page.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import type { Fresh } from './fresh.ts'
import { SessionWarning } from './SessionWarning.tsx'
import styles from './Shell.module.css'
import { useFollow } from './use-follow.ts'
import { useSessionEnd } from './use-session-end.ts'

/** The steps of choosing a PIN. */
export type JourneyStep = 'identity' | 'choose-pin' | 'done'

/** What a route tells the shell about itself: which step of the journey it is, how to read again what it shows. */
export type ShellHandle = { step?: JourneyStep | undefined; fresh?: Fresh }

const steps = [
  { key: 'identity', label: 'journey.identity' },
  { key: 'choose-pin', label: 'journey.choose-pin' },
  { key: 'done', label: 'journey.done' },
] as const satisfies { key: JourneyStep; label: MessageId }[]

const hasStep = (handle: unknown): handle is Required<ShellHandle> =>
  typeof handle === 'object' && handle !== null && 'step' in handle && handle.step !== undefined

/** The frame around every screen: masthead, the steps of the journey, why somebody landed here, and the footer. */
export const Shell = () => {
  const { say } = useWords()
  const known = useSyncExternalStore(watchSession, knownSession)
  const session = known?.session
  const navigate = useNavigate()
  const navigation = useNavigation()
  const matches = useMatches()
  const cardId = matches.at(-1)?.params.cardId
  const { pathname, search } = useLocation()
  const purpose = purposeOf(new URL(pathname + search, window.location.origin)) ?? 'choose'
  // The same questions stand before other actions, which are no part of choosing.
  const step = purpose === 'choose' ? matches.map(({ handle }) => handle).find(hasStep)?.step : undefined

  const ending = useSessionEnd(known)
  const doubtful = useFollow()
  const busy = navigation.state !== 'idle' || ending || doubtful

  // Waits for nobody: what the issuer made of it is told by the screen that follows.
  const leave = () => {
    signOut()
    navigate(paths.signedOut())
  }

  return (
    <>
      <Masthead
        logo={brandFile('logo.svg')}
        brandName={brand().name}
        skipLabel={say('shell.skip')}
        nav={
          session && (
            <>
              <NavLink to={paths.cards()} end>
                {say('shell.cards')}
              </NavLink>
              {/* Every screen of a card is part of its tab. */}
              <Link
                to={cardId ? paths.pin(cardId) : paths.yourPin()}
                aria-current={cardId ? 'page' : undefined}
              >
                {say('shell.pin')}
              </Link>
              <NavLink to={paths.help()}>{say('shell.help')}</NavLink>
            </>
          )
        }
        navLabel={say('shell.nav')}
        end={
          session ? (
            <Button tone="quiet" onClick={leave}>
              {say('shell.sign-out')}
            </Button>
          ) : (
            <NavLink to={paths.help()}>{say('shell.help')}</NavLink>
          )
        }
      />
      <main
        id={contentId}
        className={styles.main}
        tabIndex={-1}
        aria-busy={busy}
        data-doubtful={doubtful || undefined}
      >
        {step && (
          <div className={styles.above}>
            <JourneySteps
              label={say('journey.label')}
              words={{ done: say('journey.is-done'), current: say('journey.is-current') }}
              steps={steps.map(({ key, label }, at) => ({
                key,
                label: say(label),
                state: stateOf(
                  at,
                  steps.findIndex((s) => s.key === step),
                ),
              }))}
            />
          </div>
        )}
        {/* The session's end clears what a screen holds, and waits for no other screen to arrive. */}
        {!ending && <Outlet />}
        {busy && <Waiting label={say('shell.loading')} />}
      </main>
      <Footer>
        <p translate="no">{brand().legalName}</p>
        <p>{say('shell.safe')}</p>
      </Footer>
      {session && <SessionWarning />}
      <ScrollRestoration />
    </>
  )
}

const stateOf = (at: number, current: number) => {
  if (at < current) return 'done'
  return at === current ? 'current' : 'todo'
}
