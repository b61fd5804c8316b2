import { useLocation, useMatches } from 'react-router'
import { useWords } from '../i18n/words.ts'
import { purposeOf } from '../paths.ts'
import { StepMarks } from '../ui/pictures/StepMarks.tsx'

/** The steps of choosing a PIN, in order. */
export const journeySteps = ['identity', 'choose-pin', 'done'] as const
export type JourneyStep = (typeof journeySteps)[number]

const stepIn = (handle: unknown): JourneyStep | undefined =>
  typeof handle === 'object' && handle !== null && 'step' in handle
    ? journeySteps.find((step) => step === handle.step)
    : undefined

/** The step of choosing a PIN that the address shows; null on all other screens. */
export const useJourneyStep = (): JourneyStep | null => {
  const matches = useMatches()
  const { pathname, search } = useLocation()
  const purpose = purposeOf(new URL(pathname + search, window.location.origin)) ?? 'choose'
  // Other actions ask the same questions, but they are not part of choosing a PIN.
  if (purpose !== 'choose') return null
  return matches.map(({ handle }) => stepIn(handle)).find((step) => step !== undefined) ?? null
}

/** "Step 2 of 3", in words and as a drawing. */
export const Steps = ({ step }: { step: JourneyStep }) => {
  const { say } = useWords()
  const at = journeySteps.indexOf(step) + 1
  const count = journeySteps.length
  return <StepMarks at={at} count={count} label={say('journey.step', { at, count })} />
}
