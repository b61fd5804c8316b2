import { type LoaderFunctionArgs, redirect } from 'react-router'
import { coreContext } from '../../parts/core.ts'
import { paths, withoutBase } from '../../paths.ts'

/**
 * An address without a card, such as "Your PIN" or the start: leads to the only card, or to the list when there are
 * several.
 */
export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { data } = await context.get(coreContext).readings.cards(request.signal)
  const [only, ...others] = data.cards
  if (only && others.length === 0) return redirect(paths.pin(only.id))
  const asksForPin = withoutBase(new URL(request.url).pathname) === paths.yourPin()
  return redirect(paths.cards({ why: only && asksForPin ? 'pick-a-card' : null }))
}

export const Component = () => null
