import type { Answer, EndpointName, endpoints, Params } from '../../../src/contract/endpoints.ts'
import type { Input } from '../../../src/contract/requests.ts'
import type { CodeOf, Refuse } from './problem.ts'
import type { Random } from './random.ts'
import type { CardSeed, CustomerSeed, Seed } from './seed.ts'
import type { CardState, PrivateJwk, State } from './state.ts'

/** All data that a rule may use. `state` is the only part that changes. */
export type World = {
  readonly seed: Seed
  readonly state: State
  /** UTC milliseconds. */
  readonly clock: () => number
  readonly random: Random
  /** Makes an RSA key pair. A key pair is the only value that is not made from `random`, so it cannot be repeated. */
  readonly newKey: () => Promise<PrivateJwk>
}

/** The browser that calls. The issuer knows only its session. `signIn` and `signOut` change `sessionId`. */
export type Caller = { sessionId: string | null }

/** The input of one call: only the parts that its endpoint has in the contract. */
export type Call<N extends EndpointName> = { caller: Caller } & (keyof Params<N> extends never
  ? unknown
  : { params: Params<N> }) &
  (Input<N> extends undefined ? unknown : { input: Input<N> }) &
  ((typeof endpoints)[N] extends { idempotent: true } ? { idempotencyKey: string } : unknown)

/** The implementation of one endpoint. */
export type Method<N extends EndpointName> = (
  world: World,
  call: Call<N>,
  refuse: Refuse<CodeOf<N>>,
) => Promise<Answer<N>>

/** The state of a card of the seed. */
export const cardStateOf = (world: World, cardId: string): CardState => {
  const state = world.state.cards[cardId]
  if (!state) throw new Error(`the state lacks card ${cardId}`)
  return state
}

/** A card and its customer. */
export type HeldCard = { customer: CustomerSeed; card: CardSeed }

/** All cards of a seed. */
export const allCards = ({ customers }: Seed): HeldCard[] =>
  customers.flatMap((customer) => customer.cards.map((card) => ({ customer, card })))

/** @throws RangeError if no customer has the card */
export const holderOf = ({ seed }: World, cardId: string): HeldCard => {
  const held = allCards(seed).find(({ card }) => card.id === cardId)
  if (!held) throw new RangeError(`no customer has the card ${cardId}`)
  return held
}

/** A customer by id. */
export const customerOf = (world: World, customerId: string): CustomerSeed => {
  const customer = world.seed.customers.find(({ id }) => id === customerId)
  if (!customer) throw new Error(`the seed lacks customer ${customerId}`)
  return customer
}
