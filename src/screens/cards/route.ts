import type { LoaderFunctionArgs } from 'react-router'
import { coreContext } from '../../parts/core.ts'

export { CardsScreen as Component } from './CardsScreen.tsx'

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { data, asOf } = await context.get(coreContext).readings.cards(request.signal)
  return { cards: data.cards, asOf }
}
