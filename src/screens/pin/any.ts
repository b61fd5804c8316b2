import { redirect } from 'react-router'
import { call } from '../../api/client.ts'
import { paths } from '../../paths.ts'

/** "Your PIN" without a card: straight to the only one there is, or to the choice between several. */
export const loader = async ({ request }: { request: Request }) => {
  const { cards } = await call('listCards', { signal: request.signal })
  const [only, ...others] = cards
  if (only && others.length === 0) return redirect(paths.pin(only.id))
  return redirect(paths.cards({ why: only ? 'pick-a-card' : null }))
}

export const Component = () => null
