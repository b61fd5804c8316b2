import { useLoaderData } from 'react-router'
import { useWords } from '../../i18n/words.ts'
import { OtherWays } from '../../parts/OtherWays.tsx'
import { ProblemNotice } from '../../parts/ProblemNotice.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { Button } from '../../ui/page/Button.tsx'
import { Fold, Folds } from '../../ui/page/Fold.tsx'
import { Waiting } from '../../ui/page/Waiting.tsx'
import { PhoneIcon } from '../../ui/pictures/icons.tsx'
import { DetailsForm } from './DetailsForm.tsx'
import type { loader } from './route.ts'
import { useActivate } from './use-activate.ts'

const Activating = () => {
  const { say } = useWords()
  const { card, grantId } = useLoaderData<typeof loader>()
  const { phase, check, finish } = useActivate(card.id, grantId)

  if (phase.kind === 'finishing') {
    return (
      <Screen heading={say('activate.heading')} card={card} form>
        {phase.failure ? (
          <>
            <ProblemNotice failure={phase.failure} />
            <div>
              <Button onClick={finish}>{say('activate.try-again')}</Button>
            </div>
          </>
        ) : (
          <Waiting label={say('activate.finishing')} />
        )}
      </Screen>
    )
  }
  return (
    <Screen heading={say('activate.heading')} card={card} form>
      <DetailsForm busy={phase.busy} again={phase.again} failure={phase.failure} onDetails={check} />
      <Folds>
        <Fold title={say('activate.other-ways')} icon={<PhoneIcon />}>
          <OtherWays />
        </Fold>
      </Folds>
    </Screen>
  )
}

/** Keyed by card and grant: text typed for one card never appears on another. A new grant starts the screen again. */
export const ActivateScreen = () => {
  const { card, grantId } = useLoaderData<typeof loader>()
  return <Activating key={`${card.id} ${grantId}`} />
}
