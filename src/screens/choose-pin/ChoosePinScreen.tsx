import { useState } from 'react'
import { useLoaderData, useNavigate } from 'react-router'
import { useWords } from '../../i18n/words.ts'
import { Screen } from '../../parts/Screen.tsx'
import { UnknownNotice } from '../../parts/UnknownNotice.tsx'
import { useAfterRefusal } from '../../parts/use-after-refusal.ts'
import { paths } from '../../paths.ts'
import { Waiting } from '../../ui/page/Waiting.tsx'
import { entryNotice } from './EntryNotice.tsx'
import { PinForm } from './PinForm.tsx'
import type { loader } from './route.ts'
import { useSetPin } from './use-set-pin.ts'

const Choosing = () => {
  const { say } = useWords()
  const { card, grantId, policy } = useLoaderData<typeof loader>()
  const navigate = useNavigate()
  const [cleared, setCleared] = useState(false)
  const afterRefusal = useAfterRefusal(card.id, 'choose')
  const { phase, set, check, startAgain } = useSetPin({
    cardId: card.id,
    grantId,
    onOutcome: (outcome) => {
      // The next screen replaces the form in the history, so Back never leads to the form.
      if (outcome.kind === 'answered') void navigate(paths.done(card.id), { replace: true })
      else afterRefusal(outcome)
    },
  })

  if (phase.kind === 'checking' || phase.kind === 'unknown') {
    return (
      <Screen heading={say('choose-pin.unknown-heading')} card={card} length={policy.length} form>
        {phase.kind === 'checking' ? (
          <Waiting label={say('choose-pin.checking')} />
        ) : (
          <UnknownNotice more={<p>{say('choose-pin.unknown-more')}</p>} onCheck={check}>
            <p>{say('choose-pin.unknown')}</p>
          </UnknownNotice>
        )}
      </Screen>
    )
  }
  return (
    <Screen
      heading={say('choose-pin.heading')}
      card={card}
      length={policy.length}
      form
      notice={entryNotice({ phase, cleared })}
      whys={['identity-done']}
    >
      <PinForm
        card={card}
        policy={policy}
        phase={phase}
        onPin={set}
        onEntry={() => {
          setCleared(false)
          if (phase.kind === 'failed' || phase.kind === 'not-set') startAgain()
        }}
        onCleared={() => setCleared(true)}
      />
    </Screen>
  )
}

/** Keyed by card: what is typed or pending for one card never appears on another. */
export const ChoosePinScreen = () => <Choosing key={useLoaderData<typeof loader>().card.id} />
