import { useCallback, useEffect, useRef, useState } from 'react'
import { useNavigate, useRevalidator } from 'react-router'
import { ApiProblem, call } from '../../api/client.ts'
import { keepCard } from '../../api/fresh-card.ts'
import { sendSealed } from '../../api/seal.ts'
import type { SealedCardDetails } from '../../contract/pin.ts'
import { proofAgain } from '../../parts/proof-again.ts'
import { useLeft } from '../../parts/use-left.ts'
import { paths } from '../../paths.ts'

/** `details`: the form. `finishing`: everything was given, the issuer acts. */
export type ActivatePhase =
  | { kind: 'details'; busy: boolean; again: boolean; error: ApiProblem | null }
  | { kind: 'finishing'; error: ApiProblem | null }

const details = { kind: 'details', busy: false, again: false, error: null } as const

/**
 * Activates a card: its details first, then, where the issuer wants it, who asks, and then straight on to choosing its
 * PIN. Details that were right are remembered by the issuer for five minutes, never here.
 *
 * @param grantId empty where nobody was asked yet
 */
export const useActivate = (cardId: string, grantId: string) => {
  const navigate = useNavigate()
  const revalidator = useRevalidator()
  const [phase, setPhase] = useState<ActivatePhase>(grantId ? { kind: 'finishing', error: null } : details)
  const began = useRef(false)
  const left = useLeft()

  const activated = useCallback(async () => {
    if (!left.current) await navigate(paths.identity(cardId, { why: 'activated' }), { replace: true })
  }, [navigate, cardId, left])

  /** Says what went wrong: here, as `phase` has it, or on the screen that explains it better. */
  const fail = useCallback(
    async (error: unknown, phase: (error: ApiProblem) => ActivatePhase): Promise<void> => {
      if (!(error instanceof ApiProblem)) throw error
      if (left.current) return
      const { code, problem } = error
      const why = proofAgain(error)
      if (why) return navigate(paths.identity(cardId, { for: 'activate', why }), { replace: true })
      // It counted before, and the answer was lost.
      if (problem?.reason === 'already-active') return activated()
      // The guard knows why the card is closed, and leads to where that is said.
      if (code === 'action-not-allowed' || code === 'activation-locked') await revalidator.revalidate()
      setPhase(phase(error))
    },
    [navigate, revalidator.revalidate, cardId, activated, left],
  )

  const finish = useCallback(async () => {
    if (!grantId) return
    setPhase({ kind: 'finishing', error: null })
    try {
      const { card } = await call('finishActivation', { params: { cardId }, input: { grantId } })
      keepCard(card)
      await activated()
    } catch (error) {
      // The details were not given in this session, or are too old: the grant is still good, so only they are missing.
      if (error instanceof ApiProblem && error.problem?.reason === 'not-active') {
        return setPhase({ ...details, again: true })
      }
      await fail(error, (problem) => ({ kind: 'finishing', error: problem }))
    }
  }, [cardId, grantId, activated, fail])

  useEffect(() => {
    // Once a visit, whatever React draws twice.
    if (began.current || !grantId) return
    began.current = true
    finish()
  }, [finish, grantId])

  /** @param given lives in this argument until it is sealed */
  const check = async (given: SealedCardDetails['details']): Promise<void> => {
    setPhase({ ...details, busy: true })
    try {
      const { state, card } = await sendSealed(cardId, { details: given }, (encryptedDetails) =>
        call('checkActivation', { params: { cardId }, input: { encryptedDetails } }),
      )
      keepCard(card)
      if (state === 'activated') await activated()
      else if (grantId) await finish()
      else if (!left.current) await navigate(paths.identity(cardId, { for: 'activate' }))
    } catch (error) {
      await fail(error, (problem) => ({ ...details, error: problem }))
    }
  }

  return { phase, check, finish }
}
