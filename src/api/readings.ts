import type { Card } from '../contract/card.ts'
import type { Output } from '../contract/endpoints.ts'
import type { Notice } from '../contract/notice.ts'
import type { Api } from './client.ts'
import { dataOf, type Outcome, Refused } from './outcome.ts'
import type { SessionCore } from './session.ts'

/** Data for a screen. `asOf`: null for fresh data; for old data, when it was read (UTC ms of the device). */
export type Reading<T> = { data: T; asOf: number | null }

/** The endpoints whose last good data is shown when no answer comes. */
type Readable = 'listCards' | 'readCard' | 'listNotices' | 'readPinPolicy'

type Parts = { api: Api; session: Pick<SessionCore, 'known' | 'watch'>; clock: () => number }

/** The refusal "too many requests" says nothing about the data, so it counts as no answer. */
const saysNothing = (outcome: Outcome<unknown>) =>
  outcome.kind === 'unanswered'
    ? outcome.because !== 'other-session'
    : outcome instanceof Refused && outcome.status === 429

export type Readings = ReturnType<typeof createReadings>

/**
 * Reads the data of the screens and keeps the last good data of each read. If a later read gets no answer, the screen
 * shows the kept data with its time, and its other parts are not affected. All kept data is deleted when the session
 * ends.
 */
export const createReadings = ({ api, session, clock }: Parts) => {
  const kept = new Map<string, { data: unknown; at: number }>()
  session.watch(() => {
    if (!session.known()?.session) kept.clear()
  })
  const keyOf = (name: Readable, cardId: string) => `${name} ${cardId}`
  const keep = <N extends Readable>(name: N, cardId: string, data: Output<N>) => {
    if (session.known()?.session) kept.set(keyOf(name, cardId), { data, at: clock() })
  }

  const take = async <N extends Readable>(
    name: N,
    cardId: string,
    ask: () => Promise<Outcome<Output<N>>>,
  ): Promise<Reading<Output<N>>> => {
    const outcome = await ask()
    const last = kept.get(keyOf(name, cardId))
    // The key contains the name of the endpoint, so the data has its type.
    if (last && saysNothing(outcome)) return { data: last.data as Output<N>, asOf: last.at }
    const data = dataOf(outcome)
    keep(name, cardId, data)
    return { data, asOf: null }
  }

  return {
    /** @throws Refused, Unanswered */
    cards: (signal: AbortSignal) => take('listCards', '', () => api.call('listCards', { signal })),
    /** @throws Refused (`card-not-found`), Unanswered */
    card: (cardId: string, signal: AbortSignal) =>
      take('readCard', cardId, () => api.call('readCard', { params: { cardId }, signal })),
    /** @throws Refused (`card-not-found`), Unanswered */
    policy: (cardId: string, signal: AbortSignal) =>
      take('readPinPolicy', cardId, () => api.call('readPinPolicy', { params: { cardId }, signal })),
    /**
     * The history of a card, the latest entry first. `data` is null when the history cannot be read. That
     * is not thrown, because every action on the card must work without the history.
     */
    notices: async (cardId: string, signal: AbortSignal): Promise<Reading<Notice[] | null>> => {
      try {
        const ask = () => api.call('listNotices', { params: { cardId }, signal })
        const { data, asOf } = await take('listNotices', cardId, ask)
        return { data: data.notices, asOf }
      } catch (error) {
        if (signal.aborted) throw error
        return { data: null, asOf: null }
      }
    },
    /** Keeps the card that an action returned. That card is as fresh as one that was just read. */
    keepCard: (card: Card): void => {
      keep('readCard', card.id, card)
      const list = kept.get(keyOf('listCards', ''))
      if (!list) return
      const { cards } = list.data as Output<'listCards'>
      list.data = { cards: cards.map((one) => (one.id === card.id ? card : one)) }
    },
    /** The card from the last answer, or null. */
    lastCard: (cardId: string): Card | null => {
      const last = kept.get(keyOf('readCard', cardId))
      return last ? (last.data as Card) : null
    },
  }
}
