import { useSyncExternalStore } from 'react'
import { Link, NavLink, Outlet, ScrollRestoration, useMatches, useNavigation } from 'react-router'
import { brand, brandFile } from '../../brand/brand.ts'
import { useWords } from '../../i18n/words.ts'
import { useCore } from '../../parts/core.ts'
import type { JourneyStep } from '../../parts/Steps.tsx'
import { paths } from '../../paths.ts'
import { Footer } from '../../ui/page/Footer.tsx'
import { Masthead } from '../../ui/page/Masthead.tsx'
import { contentId } from '../../ui/page/Page.tsx'
import { Waiting } from '../../ui/page/Waiting.tsx'
import { CardsIcon, KeypadIcon, QuestionIcon } from '../../ui/pictures/icons.tsx'
import { LogOut } from './LogOut.tsx'
import { SessionWarning } from './SessionWarning.tsx'
import styles from './Shell.module.css'
import { useFollow } from './use-follow.ts'
import { useSessionEnd } from './use-session-end.ts'

/** What the shell knows of a route: its step of the journey, and whether its data is read when the person returns. */
export type ShellHandle = { step?: JourneyStep | undefined; follows?: true }

/** The frame around every screen: masthead, footer, and the warning before the session ends. */
export const Shell = () => {
  const { say } = useWords()
  const core = useCore()
  const known = useSyncExternalStore(core.session.watch, core.session.known)
  const session = known?.session
  const navigation = useNavigation()
  const cardId = useMatches().at(-1)?.params.cardId
  const ending = useSessionEnd(known)
  const checking = useFollow()
  const busy = navigation.state !== 'idle' || ending || checking

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
                <CardsIcon />
                {say('shell.cards')}
              </NavLink>
              {/* On every screen of a card, “Your PIN” is the current page. */}
              <Link
                to={cardId ? paths.pin(cardId) : paths.yourPin()}
                aria-current={cardId ? 'page' : undefined}
              >
                <KeypadIcon />
                {say('shell.pin')}
              </Link>
              <NavLink to={paths.help()}>
                <QuestionIcon />
                {say('shell.help')}
              </NavLink>
            </>
          )
        }
        navLabel={say('shell.nav')}
        end={session ? <LogOut tone="quiet" /> : <NavLink to={paths.help()}>{say('shell.help')}</NavLink>}
      />
      <main id={contentId} className={styles.main} tabIndex={-1} aria-busy={busy}>
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
