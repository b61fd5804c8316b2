import { useNavigate, useRevalidator } from 'react-router'
import { isRefusedWith, type Outcome } from '../api/outcome.ts'
import type { Purpose } from '../contract/permission.ts'
import { paths } from '../paths.ts'

/**
 * @returns a function that leaves the screen after a refusal that another screen explains better. If the grant has
 * expired, or was used up by a request whose answer was lost, the next screen is the identity questions. If the issuer
 * has closed the action, the guard chooses the screen; the refusal stays, in case the guard chooses the same screen
 */
export const useAfterRefusal = (cardId: string, purpose: Purpose): ((outcome: Outcome<unknown>) => void) => {
  const navigate = useNavigate()
  const { revalidate } = useRevalidator()
  return (outcome) => {
    if (isRefusedWith(outcome, 'grant-expired', 'grant-required')) {
      const why = outcome.code === 'grant-expired' ? 'grant-expired' : 'identity-first'
      void navigate(paths.identity(cardId, { for: purpose, why }), { replace: true })
    } else if (isRefusedWith(outcome, 'action-not-allowed', 'identity-locked', 'activation-locked')) {
      void revalidate()
    }
  }
}
