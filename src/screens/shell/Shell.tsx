import { useSyncExternalStore } from 'react'
import {
  Link,
  NavLink,
  Outlet,
  ScrollRestoration,
  useLocation,
  useMatches,
  useNavigation,
  useSubmit,
} from 'react-router'
import { brand, brandFile } from '../../brand/brand.ts'
import { type MessageId, useWords } from '../../i18n/words.ts'
import { useCore } from '../../parts/core.ts'
import { paths, purposeOf } from '../../paths.ts'
import { Button } from '../../ui/page/Button.tsx'
import { Footer } from '../../ui/page/Footer.tsx'
import { Masthead } from '../../ui/page/Masthead.tsx'
import { contentId } from '../../ui/page/Page.tsx'
import { Waiting } from '../../ui/page/Waiting.tsx'
import { JourneySteps } from '../../ui/pictures/JourneySteps.tsx'
import { SessionWarning } from './SessionWarning.tsx'
import styles from './Shell.module.css'
import { useFollow } from './use-follow.ts'
import { useSessionEnd } from './use-session-end.ts'

/** The steps of choosing a PIN. */
export type JourneyStep = 'identity' | 'choose-pin' | 'done'

/** What the shell knows of a route: its step of the journey, and whether its data is read when the person returns. */
export type ShellHandle = { step?: JourneyStep | undefined; follows?: true }

const steps = [
  { key: 'identity', label: 'journey.identity' },
  { key: 'choose-pin', label: 'journey.choose-pin' },
  { key: 'done', label: 'journey.done' },
] as const satisfies { key: JourneyStep; label: MessageId }[]

const hasStep = (handle: unknown): handle is Required<ShellHandle> =>
  typeof handle === 'object' && handle !== null && 'step' in handle && handle.step !== undefined

/** The frame around every screen: masthead, steps of the journey, footer, and the warning before the session ends. */
export const Shell = () => {
  const { say } = useWords()
  const core = useCore()
  const known = useSyncExternalStore(core.session.watch, core.session.known)
  const session = known?.session
  const submit = useSubmit()
  const navigation = useNavigation()
  const matches = useMatches()
  const cardId = matches.at(-1)?.params.cardId
  const { pathname, search } = useLocation()
  const purpose = purposeOf(new URL(pathname + search, window.location.origin)) ?? 'choose'
  // Other actions ask the same questions, but they are not part of choosing a PIN.
  const step = purpose === 'choose' ? matches.map(({ handle }) => handle).find(hasStep)?.step : undefined

  const ending = useSessionEnd(known)
  const checking = useFollow()
  const busy = navigation.state !== 'idle' || ending || checking
  const leave = () => submit(null, { method: 'post', action: paths.signedOut() })

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
              {/* On every screen of a card, “Your PIN” is the current page. */}
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
      <main id={contentId} className={styles.main} tabIndex={-1} aria-busy={busy}>
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
        {/* The end of the session clears the screen at once, before the next screen has loaded. */}
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
