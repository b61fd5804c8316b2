import { useLoaderData, useNavigate } from 'react-router'
import { brand } from '../../brand/brand.ts'
import { useWords } from '../../i18n/words.ts'
import { CardName } from '../../parts/CardFace.tsx'
import { PhoneLine } from '../../parts/PhoneLine.tsx'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { PinForm } from './PinForm.tsx'
import type { loader } from './route.ts'
import { type SetEnd, useSetPin } from './use-set-pin.ts'

export const ChoosePinScreen = () => {
  const { say } = useWords()
  const { card, grantId, policy } = useLoaderData<typeof loader>()
  const navigate = useNavigate()

  // The form's place in the history is taken by what came of it: Back never leads to the form.
  const onEnd = (end: SetEnd) => {
    const to =
      end === 'grant-expired'
        ? paths.identity(card.id, { why: 'grant-expired' })
        : paths.done(card.id, { why: end === 'first-try-counted' ? end : null })
    navigate(to, { replace: true })
  }
  const { phase, set, check } = useSetPin({ cardId: card.id, grantId, onEnd })

  if (phase.kind === 'checking' || phase.kind === 'unknown') {
    return (
      <Page heading={say('choose-pin.unknown-heading')} lead={<CardName card={card} />}>
        {phase.kind === 'checking' ? (
          <Waiting label={say('choose-pin.checking')} />
        ) : (
          <>
            <Notice tone="warn" role="alert">
              <p>{say('choose-pin.unknown')}</p>
            </Notice>
            <p>{say('choose-pin.unknown-more')}</p>
            <div>
              <Button onClick={() => check()}>{say('choose-pin.check-again')}</Button>
            </div>
            <PhoneLine line={brand().helpline} />
          </>
        )}
      </Page>
    )
  }
  return (
    <Page heading={say('choose-pin.heading')} lead={<CardName card={card} />}>
      <PinForm card={card} policy={policy} phase={phase} onPin={set} />
    </Page>
  )
}
