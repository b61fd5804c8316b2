import { type MouseEvent, useEffect, useLayoutEffect } from 'react'
import { Link, useLoaderData, useNavigate, useRevalidator } from 'react-router'
import { type MessageId, useWords } from '../../i18n/words.ts'
import { Announcement } from '../../parts/Announcement.tsx'
import { CardName } from '../../parts/CardFace.tsx'
import { ProblemNotice } from '../../parts/ProblemNotice.tsx'
import { proofAgain } from '../../parts/proof-again.ts'
import { Screen } from '../../parts/Screen.tsx'
import { paths } from '../../paths.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { ShownPin } from '../../ui/ShownPin.tsx'
import { readAloud, stopReading, useHasOwnVoice } from './read-aloud.ts'
import type { loader } from './route.ts'
import { type RevealPhase, useReveal } from './use-reveal.ts'
import styles from './ViewPinScreen.module.css'

const overMessage: Record<Extract<RevealPhase, { kind: 'over' }>['because'], MessageId> = {
  time: 'view-pin.over-time',
  asked: 'view-pin.over-asked',
  away: 'view-pin.over-away',
}

/** The seconds left, for the eye; a live region that counts would talk over everything else. */
const Countdown = ({ left, showFor }: { left: number; showFor: number }) => {
  const { say } = useWords()
  return (
    <div>
      <progress className={styles.left} max={showFor / 1000} value={left} aria-hidden="true" />
      <p>{say('view-pin.left', { seconds: left })}</p>
    </div>
  )
}

const Look = () => {
  const { say } = useWords()
  const { card, length, grantId } = useLoaderData<typeof loader>()
  const navigate = useNavigate()
  const revalidator = useRevalidator()
  const { phase, show, hide } = useReveal(card.id, grantId)
  const hasVoice = useHasOwnVoice()
  const shown = phase.kind === 'shown'
  const press = (event: MouseEvent) => {
    if (!shown) show()
    // The second half of a double click does not hide what the first has just brought.
    else if (event.detail < 2) hide()
  }

  // Not a moment later than it goes from the screen: what is hidden must not be heard on.
  useLayoutEffect(() => (shown ? stopReading : undefined), [shown])

  const error = phase.kind === 'failed' ? phase.error : null
  useEffect(() => {
    if (!error) return
    const why = proofAgain(error)
    if (why) navigate(paths.identity(card.id, { for: 'view', why }), { replace: true })
    // The guard knows why the card is closed, and leads to where that is said.
    else if (error.code === 'action-not-allowed') revalidator.revalidate()
  }, [error, card.id, navigate, revalidator.revalidate])

  if (phase.kind === 'over') {
    return (
      <>
        <Announcement of={phase} tone="info">
          <p>{say(overMessage[phase.because])}</p>
        </Announcement>
        <p>{say('view-pin.told')}</p>
        <div className="cluster">
          <Link className={buttonClass('primary')} to={paths.pin(card.id)} replace>
            {say('view-pin.to-pin')}
          </Link>
          <Link className={buttonClass('secondary')} to={paths.identity(card.id, { for: 'view' })} replace>
            {say('view-pin.again')}
          </Link>
        </div>
      </>
    )
  }
  return (
    <>
      {error && <ProblemNotice error={error} />}
      <p>{say('view-pin.lead')}</p>
      <ShownPin length={length} digits={shown ? phase.pin : null} />
      <p className="visually-hidden" role="status">
        {shown ? say('view-pin.is-shown', { seconds: Math.round(phase.showFor / 1000) }) : ''}
      </p>
      <div className="cluster">
        <Button busy={phase.kind === 'asking'} busyLabel={say('view-pin.busy')} onClick={press}>
          {say(shown ? 'view-pin.hide' : 'view-pin.show')}
        </Button>
        {shown && hasVoice && (
          <Button tone="secondary" onClick={() => readAloud(phase.pin)}>
            {say('view-pin.read-aloud')}
          </Button>
        )}
      </div>
      {/* Below the button: whoever has shown the PIN can hide it without looking for the place again. */}
      {shown && <Countdown left={phase.left} showFor={phase.showFor} />}
      <ul>
        <li>{say('view-pin.once')}</li>
        <li>{say('view-pin.told-before')}</li>
        {hasVoice && <li>{say('view-pin.read-aloud-hint')}</li>}
      </ul>
    </>
  )
}

export const ViewPinScreen = () => {
  const { say } = useWords()
  const { card, grantId } = useLoaderData<typeof loader>()
  return (
    <Screen heading={say('view-pin.heading')} lead={<CardName card={card} />} whys={['identity-done']}>
      {/* Each proof of identity is one look. */}
      <Look key={`${card.id} ${grantId}`} />
    </Screen>
  )
}
