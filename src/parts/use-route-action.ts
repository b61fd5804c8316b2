import { useState } from 'react'
import { type ActionFunctionArgs, useFetcher } from 'react-router'
import type { Api } from '../api/client.ts'
import type { Outcome } from '../api/outcome.ts'
import { untilAnswered } from '../api/settle.ts'
import type { Card } from '../contract/card.ts'
import { coreContext } from './core.ts'
import { useOutcome } from './use-action.ts'

/** The data that is sent. It contains no secret, because the router keeps it until the action has ended. */
type Body = Record<string, string | null>

/**
 * Sends a request without a secret, through the route's own action, when the person presses a button. Each visit has
 * one idempotency key, so the issuer acts once even if the person presses again.
 *
 * @param onOutcome called with each outcome after it is drawn, unless the person has left the screen by then
 */
export const useRouteAction = <T>(onOutcome: (outcome: Outcome<T>) => void = () => undefined) => {
  const fetcher = useFetcher<unknown>()
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  // In the state `loading`, the outcome is already there, and the router reads the screen's data again.
  const pending = fetcher.state === 'submitting'
  // The data has the type of the route's action, because nothing is serialised.
  const outcome = pending ? null : ((fetcher.data ?? null) as Outcome<T> | null)

  useOutcome(outcome, onOutcome)

  return {
    pending,
    outcome,
    send: (body: Body): void => {
      if (pending) return
      const wasLost = outcome?.kind === 'unanswered'
      void fetcher.submit(
        { ...body, idempotencyKey, wasLost },
        { method: 'post', encType: 'application/json' },
      )
    },
  }
}

type Call = { params: { cardId: string }; idempotencyKey: string; signal: AbortSignal }

/**
 * The action of a route, for `useRouteAction`. It sends the request until an answer comes, and keeps the card of the
 * answer. The screen shows the outcome.
 *
 * @param send makes the call; its input is the data that the screen sent
 */
export const routeAction =
  <I, T extends { card: Card }>(send: (api: Api, call: Call, input: I) => Promise<Outcome<T>>) =>
  async ({ params: { cardId = '' }, request, context }: ActionFunctionArgs): Promise<Outcome<T>> => {
    const { api, readings, pause } = context.get(coreContext)
    const { idempotencyKey, wasLost, ...input } = await request.json()
    const outcome = await untilAnswered(
      (signal) => send(api, { params: { cardId }, idempotencyKey, signal }, input),
      { wasLost, pause },
    )
    if (outcome.kind === 'answered') readings.keepCard(outcome.data.card)
    return outcome
  }
