import { type MouseEvent, useLayoutEffect, useRef, useState } from 'react'
import { Link, useLoaderData } from 'react-router'
import { type MessageId, useWords } from '../../i18n/words.ts'
import { Announcement } from '../../parts/Announcement.tsx'
import { MessageList } from '../../parts/MessageList.tsx'
import { ProblemNotice } from '../../parts/ProblemNotice.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { useAfterRefusal } from '../../parts/use-after-refusal.ts'
import { paths } from '../../paths.ts'
import { TickField } from '../../ui/fields/TickField.tsx'
import { Button, buttonClass } from '../../ui/page/Button.tsx'
import { Fold, Folds } from '../../ui/page/Fold.tsx'
import { EyeOffIcon, ShieldIcon } from '../../ui/pictures/icons.tsx'
import { ShownPin } from '../../ui/pin/ShownPin.tsx'
import { readAloud, stopReading, useHasOwnVoice } from './read-aloud.ts'
import type { loader } from './route.ts'
import { type RevealPhase, useReveal } from './use-reveal.ts'
import styles from './ViewPinScreen.module.css'

const overMessage: Record<Extract<RevealPhase, { kind: 'over' }>['because'], MessageId> = {
  time: 'view-pin.over-time',
  asked: 'view-pin.over-asked',
  away: 'view-pin.over-away',
}

/** The seconds left, without announcements: a live region that counts would interrupt everything else. */
const Countdown = ({ left, showFor }: { left: number; showFor: number }) => {
  const { say } = useWords()
  return (
    <>
      <progress max={showFor / 1000} value={left} aria-hidden="true" />
      <p>{say('view-pin.left', { seconds: left })}</p>
    </>
  )
}

const Over = ({ phase, cardId }: { phase: Extract<RevealPhase, { kind: 'over' }>; cardId: string }) => {
  const { say } = useWords()
  const [of] = useState({})
  return (
    <>
      <Announcement of={of} tone="info">
        <p>{say(overMessage[phase.because])}</p>
      </Announcement>
      <p>{say('view-pin.told')}</p>
      <div className="cluster">
        <Link className={buttonClass('primary')} to={paths.pin(cardId)} replace>
          {say('view-pin.to-pin')}
        </Link>
        <Link className={buttonClass('secondary')} to={paths.identity(cardId, { for: 'view' })} replace>
          {say('view-pin.again')}
        </Link>
      </div>
    </>
  )
}

const Look = () => {
  const { say } = useWords()
  const { card, length, grantId } = useLoaderData<typeof loader>()
  const place = useRef<HTMLSpanElement>(null)
  const onOutcome = useAfterRefusal(card.id, 'view')
  const { phase, show, hide, speak } = useReveal({
    cardId: card.id,
    grantId,
    length,
    place,
    onGone: stopReading,
    onOutcome,
  })
  const [readable, setReadable] = useState(false)
  const hasVoice = useHasOwnVoice()
  const shown = phase.kind === 'shown'
  const press = (event: MouseEvent) => {
    if (!shown) show()
    // The second click of a double click does not hide the PIN that the first click has just shown.
    else if (event.detail < 2) hide()
  }

  // A screen reader reads the element that gets the focus; a braille display shows it.
  useLayoutEffect(() => {
    if (shown && readable) place.current?.focus()
  }, [shown, readable])

  const heading = say('view-pin.heading')
  if (phase.kind === 'over') {
    return (
      <Screen heading={heading} card={card} length={length} form>
        <Over phase={phase} cardId={card.id} />
      </Screen>
    )
  }
  return (
    <Screen
      heading={heading}
      card={card}
      length={length}
      form
      notice={phase.kind === 'failed' && <ProblemNotice failure={phase.failure} />}
      whys={['identity-done']}
    >
      <p>{say('view-pin.lead')}</p>
      <div className={styles.stage}>
        <ShownPin length={length} shown={shown} readable={readable} place={place} />
        <p className="visually-hidden" role="status">
          {shown ? say('view-pin.is-shown', { seconds: Math.round(phase.showFor / 1000) }) : ''}
        </p>
        {/* It has its room from the start, so the button does not move and the person can hide the PIN at once. */}
        <div className={styles.left}>
          {phase.kind === 'shown' && <Countdown left={phase.left} showFor={phase.showFor} />}
        </div>
        <Button busy={phase.kind === 'asking'} busyLabel={say('view-pin.busy')} onClick={press}>
          {say(shown ? 'view-pin.hide' : 'view-pin.show')}
        </Button>
        {shown && hasVoice && (
          <Button tone="secondary" onClick={() => speak(readAloud)}>
            {say('view-pin.read-aloud')}
          </Button>
        )}
      </div>
      <Folds>
        <Fold title={say('view-pin.facts')} icon={<ShieldIcon />}>
          <MessageList
            messages={[
              'view-pin.once',
              'view-pin.told-before',
              ...(hasVoice ? (['view-pin.read-aloud-hint'] as const) : []),
            ]}
          />
        </Fold>
        <Fold title={say('view-pin.screen-reader-title')} icon={<EyeOffIcon />}>
          <TickField label={say('view-pin.screen-reader')} checked={readable} onChange={setReadable} />
          <p className="soft">{say('view-pin.screen-reader-risk')}</p>
        </Fold>
      </Folds>
    </Screen>
  )
}

export const ViewPinScreen = () => {
  const { card, grantId } = useLoaderData<typeof loader>()
  // Each proof of identity allows one reveal.
  return <Look key={`${card.id} ${grantId}`} />
}
