import { type LoaderFunctionArgs, redirect } from 'react-router'
import { coreContext } from '../../parts/core.ts'
import { paths } from '../../paths.ts'

/** "Your PIN" without a card in the address: leads to the only card, or to the list when there are several. */
export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { data } = await context.get(coreContext).readings.cards(request.signal)
  const [only, ...others] = data.cards
  if (only && others.length === 0) return redirect(paths.pin(only.id))
  return redirect(paths.cards({ why: only ? 'pick-a-card' : null }))
}

export const Component = () => null
