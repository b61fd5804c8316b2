import { notFound } from './screens.ts'
import { card, type States } from './state.ts'

export const notFoundStates: States = [
  notFound('default', 'No such page', ['not-found.heading']),
  notFound('member', 'No such page, logged in', ['not-found.heading'], {
    signedIn: true,
    path: `/cards/${card}/nothing`,
  }),
]
