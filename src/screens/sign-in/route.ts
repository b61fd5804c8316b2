import { redirect } from 'react-router'
import { findSession } from '../../api/session.ts'
import { returnPath } from '../../paths.ts'

export { SignInScreen as Component } from './SignInScreen.tsx'

/** Somebody who is logged in has no business here. An issuer out of reach is told when they try, not before. */
export const loader = async ({ request }: { request: Request }) => {
  const known = await findSession().catch(() => null)
  return known?.session ? redirect(returnPath(new URL(request.url).searchParams.get('from'))) : null
}
