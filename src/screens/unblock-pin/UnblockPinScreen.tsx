import { useRef, useState } from 'react'
import { Link, useLoaderData, useNavigate, useRevalidator } from 'react-router'
import { ApiProblem, call } from '../../api/client.ts'
import { keepCard } from '../../api/fresh-card.ts'
import type { Card } from '../../contract/card.ts'
import { useWords } from '../../i18n/words.ts'
import { CardName } from '../../parts/CardFace.tsx'
import { ChipProgress } from '../../parts/ChipProgress.tsx'
import { nextUseMessage } from '../../parts/card-words.ts'
import { ProblemNotice } from '../../parts/ProblemNotice.tsx'
import { proofAgain } from '../../parts/proof-again.ts'
import { Screen } from '../../parts/Screen.tsx'
import { useLeft } from '../../parts/use-left.ts'
import { paths } from '../../paths.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import type { loader } from './route.ts'

const Unblocked = ({ card }: { card: Card }) => {
  const { say } = useWords()
  return (
    <Screen heading={say('unblock.done-heading')} lead={<CardName card={card} />}>
      <section className="stack">
        <h2>{say('unblock.next')}</h2>
        <ChipProgress card={card} />
        {card.nextUse && <p>{say(nextUseMessage[card.nextUse])}</p>}
      </section>
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
  const navigate = useNavigate()
  const revalidator = useRevalidator()
  // One key a visit: however often the press is repeated, the issuer unblocks once.
  const idempotencyKey = useRef(crypto.randomUUID())
  const left = useLeft()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ApiProblem | null>(null)
  const [unblocked, setUnblocked] = useState<Card | null>(null)

  const unblock = async () => {
    setBusy(true)
    setError(null)
    try {
      const answer = await call('unblockPin', {
        params: { cardId: card.id },
        input: { grantId },
        idempotencyKey: idempotencyKey.current,
      })
      keepCard(answer.card)
      setUnblocked(answer.card)
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem
      if (left.current) return
      const why = proofAgain(problem)
      if (why) return await navigate(paths.identity(card.id, { for: 'unblock', why }), { replace: true })
      // The guard knows why the card is closed, and leads to where that is said.
      if (problem.code === 'action-not-allowed') await revalidator.revalidate()
      setError(problem)
    } finally {
      setBusy(false)
    }
  }

  if (unblocked) return <Unblocked card={unblocked} />
  return (
    <Screen heading={say('unblock.heading')} lead={<CardName card={card} />} whys={['identity-done']}>
      {error && <ProblemNotice error={error} />}
      <p>{say('unblock.lead')}</p>
      <div className="cluster">
        <Button busy={busy} busyLabel={say('unblock.busy')} onClick={unblock}>
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

/** One card's: what came of one never shows up at another. */
export const UnblockPinScreen = () => <Unblocking key={useLoaderData<typeof loader>().card.id} />
