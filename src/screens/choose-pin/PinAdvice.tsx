import { useWords } from '../../i18n/words.ts'
import { MessageList } from '../../parts/MessageList.tsx'
import { OtherWays } from '../../parts/OtherWays.tsx'
import { Fold, Folds } from '../../ui/page/Fold.tsx'
import { PhoneIcon, QuestionIcon, ShieldIcon } from '../../ui/pictures/icons.tsx'

/** Advice that is not needed to choose a PIN. */
export const PinAdvice = () => {
  const { say } = useWords()
  return (
    <Folds>
      <Fold title={say('choose-pin.advice-heading')} icon={<ShieldIcon />}>
        <MessageList
          messages={['choose-pin.advice-common', 'choose-pin.advice-own', 'choose-pin.advice-mixed']}
        />
      </Fold>
      <Fold title={say('choose-pin.travel-heading')} icon={<QuestionIcon />}>
        <p>{say('choose-pin.travel')}</p>
      </Fold>
      <Fold title={say('fold.other-ways')} icon={<PhoneIcon />}>
        <OtherWays />
      </Fold>
    </Folds>
  )
}
