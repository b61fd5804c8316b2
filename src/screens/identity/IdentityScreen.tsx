import { useLoaderData } from 'react-router'
import { useWords } from '../../i18n/words.ts'
import { Screen } from '../../parts/Screen.tsx'
import { Notice } from '../../ui/page/Notice.tsx'
import { OnlyOtherWays } from './OnlyOtherWays.tsx'
import { Questions } from './Questions.tsx'
import type { loader } from './route.ts'

export const IdentityScreen = () => {
  const { say, as } = useWords()
  const questioning = useLoaderData<typeof loader>()

  if (questioning.lockedUntil !== null) {
    return (
      <Screen
        heading={say('identity.heading')}
        card={questioning.card}
        form
        notice={
          <Notice tone="stop" title={say('identity.locked-title')} role="alert">
            <p>{say('identity.locked', { until: as.until(questioning.lockedUntil) })}</p>
            <p>{say('identity.locked-card')}</p>
          </Notice>
        }
      >
        <OnlyOtherWays />
      </Screen>
    )
  }
  // Each challenge has its own form, so an answer typed for one never appears in another.
  return (
    <Questions
      key={questioning.challenge.id}
      card={questioning.card}
      purpose={questioning.purpose}
      first={questioning.challenge}
    />
  )
}
