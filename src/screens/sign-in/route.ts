import { type LoaderFunctionArgs, redirect } from 'react-router'
import { coreContext } from '../../parts/core.ts'
import { paths, wayBack } from '../../paths.ts'

export { SignInScreen as Component } from './SignInScreen.tsx'

/** Redirects a person who is already logged in. A connection error is shown when the person tries, not before. */
export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const query = new URL(request.url).searchParams
  const { session } = context.get(coreContext)
  const wasTold = session.known()?.ended === 'replaced'
  const known = await session.find().catch(() => null)
  if (known?.ended === 'replaced' && !wasTold) return redirect(paths.signedOut({ ended: 'replaced' }))
  if (!known?.session) return null
  return redirect(wayBack(query, known.whose))
}
