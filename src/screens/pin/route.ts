import type { LoaderFunctionArgs } from 'react-router'
import { coreContext } from '../../parts/core.ts'

export { PinScreen as Component } from './PinScreen.tsx'

/** `asOf`: null for fresh data; for old data, when it was read. The history is null when it was never read. */
export const loader = async ({
  params: { cardId = '' },
  request: { signal },
  context,
}: LoaderFunctionArgs) => {
  const { readings } = context.get(coreContext)
  const [card, notices] = await Promise.all([readings.card(cardId, signal), readings.notices(cardId, signal)])
  return { card: card.data, asOf: card.asOf, notices }
}
