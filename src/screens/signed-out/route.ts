import { redirect } from 'react-router'
import { findSession } from '../../api/session.ts'
import { paths } from '../../paths.ts'

export { SignedOutScreen as Component } from './SignedOutScreen.tsx'

/** Back leads here too: whoever is logged in again is not told that they are out. */
export const loader = async () => {
  const known = await findSession().catch(() => null)
  return known?.session ? redirect(paths.cards()) : null
}
