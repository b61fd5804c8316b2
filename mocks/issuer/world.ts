import type { Answer, EndpointName, endpoints, Input, Params } from '../../src/contract/endpoints.ts'
import type { CodeOf, Refuse } from './problem.ts'
import type { Random } from './random.ts'
import type { CardSeed, CustomerSeed, Seed } from './seed.ts'
import type { CardState, PrivateJwk, State } from './state.ts'

/** Everything a rule may look at. `state` is the only part that changes. */
export type World = {
  readonly seed: Seed
  readonly state: State
  /** UTC milliseconds. */
  readonly clock: () => number
  readonly random: Random
  /** PBKDF2 iterations. */
  readonly hashCost: number
  /** Makes an RSA key pair; the one thing that cannot be repeated from a seed. */
  readonly newKey: () => Promise<PrivateJwk>
}

/** The browser, as the issuer knows it: by the session it names. `signIn` and `signOut` change it. */
export type Caller = { sessionId: string | null }

/** What one call brings: only the parts that its row of the contract has. */
export type Call<N extends EndpointName> = { caller: Caller } & (keyof Params<N> extends never
  ? unknown
  : { params: Params<N> }) &
  (Input<N> extends undefined ? unknown : { input: Input<N> }) &
  ((typeof endpoints)[N] extends { idempotent: true } ? { idempotencyKey: string } : unknown)

/** How one endpoint is answered. */
export type Method<N extends EndpointName> = (
  world: World,
  call: Call<N>,
  refuse: Refuse<CodeOf<N>>,
) => Promise<Answer<N>>

/** The part of the state that belongs to a card of the seed. */
export const cardStateOf = (world: World, cardId: string): CardState => {
  const state = world.state.cards[cardId]
  if (!state) throw new Error(`the state lacks card ${cardId}`)
  return state
}

/** A customer by id. */
export const customerOf = (world: World, customerId: string): CustomerSeed => {
  const customer = world.seed.customers.find(({ id }) => id === customerId)
  if (!customer) throw new Error(`the seed lacks customer ${customerId}`)
  return customer
}

/**
 * A card of this customer. Somebody else's card is not found either: the answer must not tell that it exists.
 *
 * @throws card-not-found
 */
export const cardOf = (
  customer: CustomerSeed,
  cardId: string,
  refuse: Refuse<'card-not-found'>,
): CardSeed => {
  const card = customer.cards.find(({ id }) => id === cardId)
  if (!card) throw refuse('card-not-found')
  return card
}
