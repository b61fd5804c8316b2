import { useEffect, useRef, useSyncExternalStore } from 'react'
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
import { type Known, knownSession, signOut, watchSession } from '../../api/session.ts'
import { brand, brandFile } from '../../brand/brand.ts'
import { type MessageId, useWords } from '../../i18n/words.ts'
import type { Step } from '../../journey.ts'
import { paths, type Why, whyOf } from '../../paths.ts'
import { Button } from '../../ui/Button.tsx'
import { Footer } from '../../ui/Footer.tsx'
import { JourneySteps } from '../../ui/JourneySteps.tsx'
import { Masthead } from '../../ui/Masthead.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { contentId } from '../../ui/Page.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import styles from './Shell.module.css'

/** What a route tells the shell about itself. */
export type ShellHandle = { step?: Step }

const steps = [
  { key: 'identity', label: 'journey.identity' },
  { key: 'choose-pin', label: 'journey.choose-pin' },
  { key: 'done', label: 'journey.done' },
] as const satisfies { key: Step; label: MessageId }[]

const whyMessage: Record<Why, MessageId> = {
  'sign-in-first': 'why.sign-in-first',
  'pick-a-card': 'why.pick-a-card',
  'identity-first': 'why.identity-first',
  'grant-expired': 'why.grant-expired',
  'already-set': 'why.already-set',
  'nothing-set': 'why.nothing-set',
  'first-try-counted': 'why.first-try-counted',
  closed: 'why.closed',
}

const hasStep = (handle: unknown): handle is Required<ShellHandle> =>
  typeof handle === 'object' && handle !== null && 'step' in handle

/** The frame around every screen: masthead, the steps of the journey, why somebody landed here, and the footer. */
export const Shell = () => {
  const { say } = useWords()
  const known = useSyncExternalStore(watchSession, knownSession)
  const session = known?.session
  const location = useLocation()
  const navigate = useNavigate()
  const navigation = useNavigation()
  const matches = useMatches()
  const cardId = matches.at(-1)?.params.cardId
  const step = matches.map(({ handle }) => handle).find(hasStep)?.step
  const why = whyOf(new URL(location.pathname + location.search, window.location.origin))

  useTitleAndFocus()
  useSessionEnd(known, navigation.state !== 'idle')

  const leave = async () => {
    await signOut()
    await navigate(paths.signedOut())
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
      <main id={contentId} className={styles.main} tabIndex={-1} aria-busy={navigation.state !== 'idle'}>
        {(step || why) && (
          <div className={styles.above}>
            {step && (
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
            )}
            {why && <Notice tone="info">{say(whyMessage[why])}</Notice>}
          </div>
        )}
        <Outlet />
        {navigation.state !== 'idle' && <Waiting label={say('shell.loading')} />}
      </main>
      <Footer>
        <p translate="no">{brand().legalName}</p>
        <p>{say('shell.safe')}</p>
      </Footer>
      <ScrollRestoration />
    </>
  )
}

const stateOf = (at: number, current: number) => {
  if (at < current) return 'done'
  return at === current ? 'current' : 'todo'
}

/**
 * Says where the person is after a navigation: the title, and the focus on the heading (a single-page app otherwise
 * leaves a screen reader where it was). The title is the heading, which never holds a secret.
 */
const useTitleAndFocus = () => {
  const { key, pathname } = useLocation()
  const before = useRef(pathname)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new history entry may bring a new heading at the same path
  useEffect(() => {
    const heading = document.querySelector('h1')
    document.title = [heading?.textContent, brand().name].filter(Boolean).join(' – ')
    if (before.current !== pathname) heading?.focus()
    before.current = pathname
  }, [key, pathname])
}

/**
 * Leads away when the session runs out while a screen is open; what the screen held goes with it. A navigation that is
 * under way meets the same end in its loader, and knows better where the person wanted to go.
 */
const useSessionEnd = (known: Known | null, navigating: boolean) => {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const had = useRef(false)
  useEffect(() => {
    if (known?.session) had.current = true
    if (known?.session || !had.current || navigating) return
    had.current = false
    if (known?.ended && pathname !== paths.signedOut()) {
      navigate(paths.signedOut({ from: pathname, ended: known.ended }))
    }
  }, [known, navigating, navigate, pathname])
}
