import { Link, useLoaderData } from 'react-router'
import type { Card } from '../../contract/card.ts'
import type { Output } from '../../contract/endpoints.ts'
import { useWords } from '../../i18n/words.ts'
import { nextUseMessage } from '../../parts/card-words.ts'
import { ProblemNotice } from '../../parts/ProblemNotice.tsx'
import { Screen } from '../../parts/Screen.tsx'
import { UnknownNotice } from '../../parts/UnknownNotice.tsx'
import { useAfterRefusal } from '../../parts/use-after-refusal.ts'
import { useRouteAction } from '../../parts/use-route-action.ts'
import { paths } from '../../paths.ts'
import { Button, buttonClass } from '../../ui/page/Button.tsx'
import type { loader } from './route.ts'

const Unblocked = ({ card }: { card: Card }) => {
  const { say } = useWords()
  return (
    <Screen heading={say('unblock.done-heading')} card={card}>
      {card.nextUse && <p>{say(nextUseMessage[card.nextUse])}</p>}
      <p>{say('unblock.told')}</p>
      <div className="cluster">
        <Link className={buttonClass('primary')} to={paths.pin(card.id)} replace>
          {say('unblock.to-pin')}
        </Link>
        <Link className={buttonClass('secondary')} to={paths.identity(card.id)}>
          {say('unblock.choose-new')}
        </Link>
      </div>
    </Screen>
  )
}

const Unblocking = () => {
  const { say } = useWords()
  const { card, grantId } = useLoaderData<typeof loader>()
  const onOutcome = useAfterRefusal(card.id, 'unblock')
  const { pending, outcome, send } = useRouteAction<Output<'unblockPin'>>(onOutcome)
  const unblock = () => send({ grantId })

  if (outcome?.kind === 'answered') return <Unblocked card={outcome.data.card} />
  if (outcome?.kind === 'unanswered') {
    return (
      <Screen heading={say('unblock.heading')} card={card} form>
        <UnknownNotice onCheck={unblock}>
          <p>{say('unblock.unknown')}</p>
        </UnknownNotice>
      </Screen>
    )
  }
  return (
    <Screen
      heading={say('unblock.heading')}
      card={card}
      form
      notice={outcome && <ProblemNotice failure={outcome} />}
      whys={['identity-done']}
    >
      <p>{say('unblock.lead')}</p>
      <div className="cluster">
        <Button busy={pending} busyLabel={say('unblock.busy')} onClick={unblock}>
          {say('unblock.submit')}
        </Button>
        <Link className={buttonClass('secondary')} to={paths.identity(card.id)}>
          {say('unblock.choose-instead')}
        </Link>
      </div>
      <p className="soft">{say('unblock.forgotten')}</p>
    </Screen>
  )
}

/** Keyed by card: the result for one card never appears on another. */
export const UnblockPinScreen = () => <Unblocking key={useLoaderData<typeof loader>().card.id} />
