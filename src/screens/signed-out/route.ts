import { redirect } from 'react-router'
import { findSession, knownSession } from '../../api/session.ts'
import { paths } from '../../paths.ts'

export { SignedOutScreen as Component } from './SignedOutScreen.tsx'

/**
 * Back leads here too: whoever is logged in again is not told that they are out. The issuer is asked only by a page that
 * knows nothing yet: after a log-out it was never told of, it would let the next person in.
 */
export const loader = async () => {
  const known = knownSession() ?? (await findSession().catch(() => null))
  return known?.session ? redirect(paths.cards()) : null
}
