import type { LoaderFunctionArgs } from 'react-router'
import type { Input } from '../../contract/requests.ts'
import { coreContext } from '../../parts/core.ts'
import { routeAction } from '../../parts/use-route-action.ts'

export { ReportScreen as Component } from './ReportScreen.tsx'

/** `asked`: the id of a notice in the address. `notice`: null when the card's history has no notice with that id. */
export const loader = async ({ params, request: { signal, url }, context }: LoaderFunctionArgs) => {
  const { cardId = '' } = params
  const { readings } = context.get(coreContext)
  const asked = new URL(url).searchParams.get('notice')
  const [card, notices] = await Promise.all([readings.card(cardId, signal), readings.notices(cardId, signal)])
  const notice = notices.data?.find(({ id }) => id === asked) ?? null
  return { card: card.data, asOf: card.asOf, notice, asked }
}

export const action = routeAction((api, call, input: Input<'reportChange'>) =>
  api.call('reportChange', { ...call, input }),
)
