import type { ApiProblem } from '../api/client.ts'

/**
 * Why the identity questions come again after a refusal: the proof ran out, or a lost answer has used it up. Null for
 * every other refusal.
 */
export const proofAgain = ({ code }: ApiProblem): 'grant-expired' | 'identity-first' | null => {
  if (code === 'grant-expired') return code
  return code === 'grant-required' ? 'identity-first' : null
}
