import { brand } from '../../brand/brand.ts'
import { type MessageId, useWords } from '../../i18n/words.ts'
import { PhoneLine } from '../../parts/PhoneLine.tsx'
import { SafetyAdvice } from '../../parts/SafetyAdvice.tsx'
import { Screen } from '../../parts/Screen.tsx'
import type { HelpTopic } from '../../paths.ts'

const phoneSteps = ['help.phone-1', 'help.phone-2', 'help.phone-3', 'help.phone-4', 'help.phone-5'] as const
const machineSteps = [
  'help.machine-1',
  'help.machine-2',
  'help.machine-3',
  'help.machine-4',
] as const satisfies MessageId[]

const Topic = ({ id, heading, children }: { id: HelpTopic; heading: string; children: React.ReactNode }) => (
  <section id={id} className="stack">
    <h2>{heading}</h2>
    {children}
  </section>
)

const Steps = ({ steps }: { steps: readonly MessageId[] }) => {
  const { say } = useWords()
  return (
    <ol>
      {steps.map((step) => (
        <li key={step}>{say(step)}</li>
      ))}
    </ol>
  )
}

export const HelpScreen = () => {
  const { say } = useWords()
  return (
    <Screen heading={say('help.heading')} lead={say('help.lead')}>
      <Topic id="phone" heading={say('help.phone')}>
        <PhoneLine line={brand().helpline} />
        <Steps steps={phoneSteps} />
      </Topic>
      <Topic id="cash-machine" heading={say('help.machine')}>
        <Steps steps={machineSteps} />
        <p>{say('help.machine-more')}</p>
      </Topic>
      <Topic id="keep-it-safe" heading={say('help.safe')}>
        <SafetyAdvice />
        <p>{say('help.screen-reader')}</p>
      </Topic>
      <Topic id="no-pin" heading={say('help.no-pin')}>
        <p>{say('help.no-pin-1')}</p>
        <p>{say('help.no-pin-2')}</p>
      </Topic>
    </Screen>
  )
}
