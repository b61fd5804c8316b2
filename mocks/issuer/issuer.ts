import type { Answer, EndpointName } from '../../src/contract/endpoints.ts'
import { checkActivation, finishActivation } from './activation.ts'
import { answerChallenge } from './answers.ts'
import { listCards, readCard } from './card.ts'
import { openChallenge, resendCode } from './challenge.ts'
import { type Channels, createChannels } from './channels/channels.ts'
import { readIdentity } from './identity.ts'
import { inTurn } from './in-turn.ts'
import { generateKey, issueKey, rotateKeys } from './keys.ts'
import { type IssuerLook, look } from './look.ts'
import { listNotices } from './notice.ts'
import { type Message, postAbout, readOutbox } from './outbox.ts'
import { completeDue } from './pin-change.ts'
import { defaultHashCost } from './pin-hash.ts'
import { readPinPolicy } from './pin-refusal.ts'
import { refuse } from './problem.ts'
import type { Random } from './random.ts'
import { reportChange } from './report.ts'
import type { Seed } from './seed.ts'
import { extendSession, openSession, readSession, signOut } from './session.ts'
import { readPinSet, setPin } from './set-pin.ts'
import { findCustomer, signIn } from './sign-in.ts'
import { forgetOld, recentNotices, stateAtStart } from './start.ts'
import type { PrivateJwk, State } from './state.ts'
import { unblockPin } from './unblock.ts'
import { viewPin } from './view-pin.ts'
import type { Call, Method, World } from './world.ts'

/** One method for each row of the contract's table: it answers in the contract's words or throws `IssuerProblem`. */
export type Methods = { [N in EndpointName]: (call: Call<N>) => Promise<Answer<N>> }

export type Issuer = Methods & {
  /** Logs in without the form, for hosts and tests: the id of the new session. Throws for an unknown user ID. */
  signInAs(userId: string): string
  /** The session the browser had when the page was opened, where the scenario says so and nobody logged in since. */
  openingSession(): string | null
  /** Retires the key in use at once. */
  rotateKeys(): void
  /** The phone, the cash machine, the shop and the inbox, on the same cards. */
  readonly channels: Channels
  /** Every e-mail and text sent so far, oldest first. */
  outbox(): Message[]
  /** Everything it knows at this moment that is no secret, for people and tests to read. */
  look(): IssuerLook
  /** All that changed since the seed, ready for JSON. No answer, no PIN in clear, no address is in it. */
  save(): State
}

export type IssuerOptions = {
  seed: Seed
  /** UTC milliseconds. */
  clock: () => number
  random: Random
  /** What `save` returned for this seed, as `restore` checked it. */
  saved?: State
  /** PBKDF2 iterations for kept PINs. */
  hashCost?: number
  /** After something was done through a channel: the moment to keep the state. Hosts of the web's calls know theirs. */
  changed?: () => void
  /** Makes RSA keys; tests share one, because making one takes a tenth of a second. */
  newKey?: () => Promise<PrivateJwk>
}

const methods: { [N in EndpointName]: Method<N> } = {
  readSession,
  signIn,
  extendSession,
  signOut,
  listCards,
  readCard,
  readIdentity,
  openChallenge,
  answerChallenge,
  resendCode,
  readPinPolicy,
  issueKey,
  setPin,
  readPinSet,
  checkActivation,
  finishActivation,
  viewPin,
  unblockPin,
  reportChange,
  listNotices,
}

/** A world from its seed, as it was saved or as it begins. */
const worldOf = (options: IssuerOptions): World => {
  const { seed, clock, random, saved, hashCost = defaultHashCost, newKey = generateKey } = options
  const world: World = {
    seed,
    clock,
    random,
    hashCost,
    newKey,
    state: saved ? structuredClone(saved) : stateAtStart(seed, clock()),
  }
  if (saved) return world
  for (const notice of recentNotices(world.state, clock())) postAbout(world, notice)
  const opening = seed.openingSession
  const customer = opening && findCustomer(world, opening.userId)
  if (customer) world.state.openingSession = openSession(world, customer.id, opening.startedAt)
  return world
}

/**
 * A small issuer: customers, cards and chips, identity challenges, grants, keys, and the PINs of the cards. It knows no
 * HTTP: hosts bring it calls and take away answers. Time and randomness come from outside.
 */
export const createIssuer = (options: IssuerOptions): Issuer => {
  const world = worldOf(options)
  const take = inTurn()
  const atWork = new Set<string>()

  const upToDate = <T>(work: () => Promise<T>): Promise<T> =>
    take(() => {
      completeDue(world)
      forgetOld(world.state, world.clock())
      return work()
    })
  const run = <N extends EndpointName>(name: N, call: Call<N>): Promise<Answer<N>> =>
    upToDate(() => methods[name](world, call, refuse))
  const channels = createChannels(world, async (work) => {
    try {
      return await upToDate(work)
    } finally {
      options.changed?.()
    }
  })

  return {
    readSession: (call) => run('readSession', call),
    signIn: (call) => run('signIn', call),
    extendSession: (call) => run('extendSession', call),
    signOut: (call) => run('signOut', call),
    listCards: (call) => run('listCards', call),
    readCard: (call) => run('readCard', call),
    readIdentity: (call) => run('readIdentity', call),
    openChallenge: (call) => run('openChallenge', call),
    answerChallenge: (call) => run('answerChallenge', call),
    resendCode: (call) => run('resendCode', call),
    readPinPolicy: (call) => run('readPinPolicy', call),
    issueKey: (call) => run('issueKey', call),
    // The draft on idempotency keys asks for a conflict while the first request under a key is still at work.
    setPin: async (call) => {
      const key = `${call.caller.sessionId} ${call.idempotencyKey}`
      if (atWork.has(key)) throw refuse('set-in-progress')
      atWork.add(key)
      try {
        return await run('setPin', call)
      } finally {
        atWork.delete(key)
      }
    },
    readPinSet: (call) => run('readPinSet', call),
    checkActivation: (call) => run('checkActivation', call),
    finishActivation: (call) => run('finishActivation', call),
    viewPin: (call) => run('viewPin', call),
    unblockPin: (call) => run('unblockPin', call),
    reportChange: (call) => run('reportChange', call),
    listNotices: (call) => run('listNotices', call),

    signInAs(userId) {
      const customer = findCustomer(world, userId)
      if (!customer) throw new RangeError(`no customer has the user ID ${userId}`)
      world.state.openingSession = null
      return openSession(world, customer.id)
    },
    channels,
    openingSession: () => world.state.openingSession,
    rotateKeys: () => rotateKeys(world),
    outbox() {
      completeDue(world)
      return readOutbox(world)
    },
    look() {
      completeDue(world)
      return look(world)
    },
    save: () => structuredClone(world.state),
  }
}
