import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { type Failure, isRefusedWith, type Outcome } from '../../api/outcome.ts'
import { sendSealed } from '../../api/seal.ts'
import type { ActivationResult } from '../../contract/activation.ts'
import type { Output } from '../../contract/endpoints.ts'
import type { SealedCardDetails } from '../../contract/messages.ts'
import { useCore } from '../../parts/core.ts'
import { useAction } from '../../parts/use-action.ts'
import { useAfterRefusal } from '../../parts/use-after-refusal.ts'
import { paths } from '../../paths.ts'

/** `details`: the form. `finishing`: the person has given everything, and the issuer activates the card. */
export type ActivatePhase =
  | { kind: 'details'; busy: boolean; again: boolean; failure: Failure | null }
  | { kind: 'finishing'; failure: Failure | null }

type Finished = Output<'finishActivation'>

const failureOf = (outcome: Outcome<unknown> | null): Failure | null =>
  outcome && outcome.kind !== 'answered' ? outcome : null

/** Why the card does not allow the action now; undefined for any other outcome. */
const closedFor = (outcome: Outcome<unknown>) =>
  isRefusedWith(outcome, 'action-not-allowed') ? outcome.problem.reason : undefined

/**
 * Activates a card. The person gives the card's details, answers the identity questions if the issuer asks them, and
 * goes straight on to choose a PIN. The issuer remembers correct details for five minutes; this app never keeps them.
 *
 * @param grantId null when the person has not answered the identity questions yet
 */
export const useActivate = (cardId: string, grantId: string | null) => {
  const { api, readings } = useCore()
  const navigate = useNavigate()
  const afterRefusal = useAfterRefusal(cardId, 'activate')
  const [step, setStep] = useState<ActivatePhase['kind']>(grantId ? 'finishing' : 'details')
  const began = useRef(false)

  const toPin = () => void navigate(paths.identity(cardId, { why: 'activated' }), { replace: true })

  const onRefusal = (outcome: Outcome<unknown>) => {
    // An earlier try activated the card, and its answer was lost.
    if (closedFor(outcome) === 'already-active') toPin()
    else afterRefusal(outcome)
  }

  const finishing = useAction<Finished>((outcome) => {
    if (outcome.kind === 'answered') {
      readings.keepCard(outcome.data.card)
      toPin()
    }
    // The details were not given in this session, or are too old. The grant is valid: only the details are missing.
    else if (closedFor(outcome) === 'not-active') setStep('details')
    else onRefusal(outcome)
  })

  const finish = () => {
    if (!grantId) return
    setStep('finishing')
    finishing.run((signal) =>
      api.call('finishActivation', { params: { cardId }, input: { grantId }, signal }),
    )
  }

  const checking = useAction<ActivationResult>((outcome) => {
    if (outcome.kind !== 'answered') return onRefusal(outcome)
    readings.keepCard(outcome.data.card)
    if (outcome.data.state === 'activated') toPin()
    else if (grantId) finish()
    else void navigate(paths.identity(cardId, { for: 'activate' }))
  })

  const begin = useEffectEvent(finish)
  useEffect(() => {
    // Once for each visit, even when React runs the effect twice.
    if (began.current) return
    began.current = true
    begin()
  }, [])

  /** @param given the details, kept only in this argument, until they are sealed */
  const check = (given: SealedCardDetails['details']): void =>
    checking.run((signal) =>
      sendSealed(api, { cardId, signal }, { details: given }, (encryptedDetails) =>
        api.call('checkActivation', { params: { cardId }, input: { encryptedDetails }, signal }),
      ),
    )

  const phase: ActivatePhase =
    step === 'finishing'
      ? { kind: 'finishing', failure: failureOf(finishing.outcome) }
      : {
          kind: 'details',
          busy: checking.pending,
          again: grantId !== null && checking.outcome === null,
          failure: failureOf(checking.outcome),
        }
  return { phase, check, finish }
}
