import type { Api, CallOptions } from '../../src/api/client.ts'
import type { Outcome } from '../../src/api/outcome.ts'
import { sendSealed } from '../../src/api/seal.ts'
import { apiBase, type EndpointName, endpoints, type Output } from '../../src/contract/endpoints.ts'
import type { Challenge } from '../../src/contract/identity.ts'
import type { Purpose } from '../../src/contract/permission.ts'
import type { Scene } from '../fixtures/people.ts'

const { signal } = new AbortController()

/**
 * The scenario's person without a browser: logs in, answers the questions and gives the card details by calls to the
 * issuer, which takes milliseconds. Each function throws when the issuer does not answer or refuses.
 *
 * @param address the address of the mock issuer over HTTP
 */
export const createHolder = (address: string, scene: Scene) => {
  let cookie = ''

  const call: Api['call'] = async <N extends EndpointName>(
    name: N,
    { params, input, idempotencyKey }: CallOptions<N>,
  ): Promise<Outcome<Output<N>>> => {
    const { method, path, output } = endpoints[name]
    const given: Record<string, string> = params ?? {}
    const response = await fetch(
      `${address}${apiBase}${path.replace(/:(\w+)/g, (_, key) => given[key] ?? '')}`,
      {
        method,
        headers: {
          cookie,
          ...(input === undefined ? {} : { 'content-type': 'application/json' }),
          ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
        },
        ...(input === undefined ? {} : { body: JSON.stringify(input) }),
      },
    )
    const text = await response.text()
    if (!response.ok) throw new Error(`${name} was answered with ${response.status}: ${text}`)
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie
    return { kind: 'answered', data: output.parse(text ? JSON.parse(text) : undefined) as Output<N> }
  }
  const api: Api = { call, inspect: () => () => false }

  const dataOf = async <T>(outcome: Promise<Outcome<T>>): Promise<T> => {
    const answered = await outcome
    if (answered.kind !== 'answered') throw answered
    return answered.data
  }

  const answer = ({ id, cardId, questions }: Challenge) =>
    dataOf(
      sendSealed(
        api,
        { cardId, signal },
        { answers: questions.map(({ id }) => ({ questionId: id, value: scene.answers[id] ?? '' })) },
        (encryptedAnswers) =>
          call('answerChallenge', { params: { challengeId: id }, input: { encryptedAnswers } }),
      ),
    )
  const open = (purpose: Purpose) =>
    dataOf(call('openChallenge', { params: { cardId: scene.cardId, purpose } }))

  /** What is printed on the card. */
  const details = async () => {
    const { expires } = await dataOf(call('readCard', { params: { cardId: scene.cardId } }))
    return { securityCode: scene.securityCodes[scene.cardId] ?? '', expires }
  }

  return {
    logIn: async () => {
      await call('signIn', { input: scene.signIn })
      const [name = '', value = ''] = cookie.split('=')
      return { name, value }
    },
    /** Answers only the first page of the questions. */
    answerOnePage: async (purpose: Purpose) => void (await answer(await open(purpose))),
    /** Answers every page, so that the action is open for five minutes. */
    prove: async (purpose: Purpose) => {
      let result = await answer(await open(purpose))
      while (result.outcome === 'next') result = await answer(result.challenge)
      if (result.outcome !== 'granted') throw new Error('The answers were wrong.')
    },
    details,
    /** Gives the details that are printed on the card. */
    giveDetails: async () => {
      const params = { cardId: scene.cardId }
      const printed = await details()
      await dataOf(
        sendSealed(api, { ...params, signal }, { details: printed }, (encryptedDetails) =>
          call('checkActivation', { params, input: { encryptedDetails } }),
        ),
      )
    },
  }
}
