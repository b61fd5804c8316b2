import { useLoaderData } from 'react-router'
import { useWords } from '../../i18n/words.ts'
import { CardName } from '../../parts/CardFace.tsx'
import { OtherWays } from '../../parts/OtherWays.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Questions } from './Questions.tsx'
import type { loader } from './route.ts'

export const IdentityScreen = () => {
  const { say, as } = useWords()
  const asked = useLoaderData<typeof loader>()

  if (asked.lockedUntil !== null) {
    return (
      <Screen heading={say('identity.heading')} lead={<CardName card={asked.card} />}>
        <Notice tone="stop" title={say('identity.locked-title')} role="alert">
          <p>{say('identity.locked', { until: as.until(asked.lockedUntil) })}</p>
          <p>{say('identity.locked-card')}</p>
        </Notice>
        <OtherWays heading={say('identity.other-ways')} />
      </Screen>
    )
  }
  // A new challenge is a new form: nothing typed for one must show up in another.
  return (
    <Questions key={asked.challenge.id} card={asked.card} purpose={asked.purpose} first={asked.challenge} />
  )
}
