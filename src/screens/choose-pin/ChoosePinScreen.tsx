import { useLoaderData, useNavigate, useRevalidator } from 'react-router'
import { brand } from '../../brand/brand.ts'
import { useWords } from '../../i18n/words.ts'
import { CardName } from '../../parts/CardFace.tsx'
import { PhoneLine } from '../../parts/PhoneLine.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { PinForm } from './PinForm.tsx'
import type { loader } from './route.ts'
import { type SetEnd, useSetPin } from './use-set-pin.ts'

const Choosing = () => {
  const { say } = useWords()
  const { card, grantId, policy } = useLoaderData<typeof loader>()
  const navigate = useNavigate()
  const revalidator = useRevalidator()

  // The form's place in the history is taken by what came of it: Back never leads to the form.
  const onEnd = (end: SetEnd) => {
    if (end === 'done') navigate(paths.done(card.id), { replace: true })
    else if (end !== 'closed') {
      navigate(paths.identity(card.id, { why: end }), { replace: true })
    }
    // The guard knows why the card is closed, and leads to where that is said.
    else revalidator.revalidate()
  }
  const { phase, set, check, startAgain } = useSetPin({ cardId: card.id, grantId, onEnd })

  if (phase.kind === 'checking' || phase.kind === 'unknown') {
    return (
      <Screen heading={say('choose-pin.unknown-heading')} lead={<CardName card={card} />}>
        {phase.kind === 'checking' ? (
          <Waiting label={say('choose-pin.checking')} />
        ) : (
          <>
            <Notice tone="warn" role="alert">
              <p>{say('choose-pin.unknown')}</p>
            </Notice>
            <p>{say('choose-pin.unknown-more')}</p>
            <div>
              <Button onClick={check}>{say('choose-pin.check-again')}</Button>
            </div>
            <PhoneLine line={brand().helpline} />
          </>
        )}
      </Screen>
    )
  }
  return (
    <Screen heading={say('choose-pin.heading')} lead={<CardName card={card} />} whys={['identity-done']}>
      <PinForm card={card} policy={policy} phase={phase} onPin={set} onEntry={startAgain} />
    </Screen>
  )
}

/** One card's form: what is typed or open for one card never shows up at another. */
export const ChoosePinScreen = () => <Choosing key={useLoaderData<typeof loader>().card.id} />
