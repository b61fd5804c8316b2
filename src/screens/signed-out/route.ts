import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router'
import { coreContext } from '../../parts/core.ts'
import { paths } from '../../paths.ts'

export { SignedOutScreen as Component } from './SignedOutScreen.tsx'

/**
 * Back leads here too, so a person who has logged in again goes on to their cards. Only a page that knows nothing
 * about the session yet asks the issuer.
 */
export const loader = async ({ context }: LoaderFunctionArgs) => {
  const { session } = context.get(coreContext)
  const known = session.known() ?? (await session.find().catch(() => null))
  return known?.session ? redirect(paths.cards()) : null
}

/** Logs out without waiting for the issuer. The screen shows whether that worked. */
export const action = ({ context }: ActionFunctionArgs) => {
  void context.get(coreContext).session.signOut()
  return redirect(paths.signedOut())
}
