import type { Answer, EndpointName } from '../../src/contract/endpoints.ts'
import { checkActivation, finishActivation } from './actions/activation.ts'
import { reportChange } from './actions/report.ts'
import { readPinSet, setPin } from './actions/set-pin.ts'
import { unblockPin } from './actions/unblock.ts'
import { viewPin } from './actions/view-pin.ts'
import { listCards, readCard } from './cards/card.ts'
import { readIdentity } from './cards/identity-lock.ts'
import { listNotices } from './cards/notice.ts'
import { createChannels } from './channels/channels.ts'
import { readOutbox } from './channels/inbox.ts'
import { oneAtATime } from './core/one-at-a-time.ts'
import { postAbout } from './core/outbox.ts'
import { refuse } from './core/problem.ts'
import type { Random } from './core/random.ts'
import type { Seed } from './core/seed.ts'
import { extendSession, markOf, markSessions, openSession, readSession, signOut } from './core/session.ts'
import { findCustomer, signIn } from './core/sign-in.ts'
import type { PrivateJwk, State } from './core/state.ts'
import type { Call, Method, World } from './core/world.ts'
import { answerChallenge } from './identity/answers.ts'
import { openChallenge, resendCode } from './identity/challenge.ts'
import { look } from './look/look.ts'
import { completeDue } from './pin/pin-change.ts'
import { readPinPolicy } from './pin/pin-refusal.ts'
import { generateKey, issueKey, rotateKeys } from './sealing/keys.ts'
import { forgetOld, recentNotices, stateAtStart } from './start.ts'

/** One method for each endpoint of the contract. It returns the contract's answer or throws `IssuerProblem`. */
export type Methods = { [N in EndpointName]: (call: Call<N>) => Promise<Answer<N>> }

export type IssuerOptions = {
  seed: Seed
  /** UTC milliseconds. */
  clock: () => number
  random: Random
  /** A state that `save` returned for this seed and `restore` checked. */
  saved?: State
  /**
   * Called after each input to a channel, so that the host saves the state. It is not called after a web call, because
   * the host passes that call to the issuer and can save the state itself.
   */
  changed?: () => void
  /** Makes RSA keys. Tests share one key, because making a key takes a tenth of a second. */
  newKey?: () => Promise<PrivateJwk>
}

/** A world with the saved state if there is one, else with the state at the start. */
const worldOf = (options: IssuerOptions): World => {
  const { seed, clock, random, saved, newKey = generateKey } = options
  const world: World = {
    seed,
    clock,
    random,
    newKey,
    state: saved ? structuredClone(saved) : stateAtStart(seed, clock()),
  }
  markSessions(world)
  if (saved) return world
  for (const notice of recentNotices(world.state, clock())) postAbout(world, notice)
  const opening = seed.openingSession
  const customer = opening && findCustomer(world, opening.userId)
  if (customer) world.state.openingSession = openSession(world, customer.id, opening.startedAt)
  return world
}

/**
 * A small issuer: customers, cards and chips, identity challenges, grants, keys, and the PINs of the cards. It has no
 * HTTP: a host passes calls to the issuer and sends its answers. The host also gives it a clock and random bytes.
 */
export const createIssuer = (options: IssuerOptions) => {
  const world = worldOf(options)
  const take = oneAtATime()
  const atWork = new Set<string>()

  const upToDate = <T>(work: () => Promise<T>): Promise<T> =>
    take(() => {
      completeDue(world)
      forgetOld(world.state, world.clock())
      return work()
    })
  const run =
    <N extends EndpointName>(method: Method<N>) =>
    (call: Call<N>): Promise<Answer<N>> =>
      upToDate(() => method(world, call, refuse))
  const channels = createChannels(world, async (work) => {
    try {
      return await upToDate(work)
    } finally {
      options.changed?.()
    }
  })

  const methods: Methods = {
    readSession: run(readSession),
    signIn: run(signIn),
    extendSession: run(extendSession),
    signOut: run(signOut),
    listCards: run(listCards),
    readCard: run(readCard),
    readIdentity: run(readIdentity),
    openChallenge: run(openChallenge),
    answerChallenge: run(answerChallenge),
    resendCode: run(resendCode),
    readPinPolicy: run(readPinPolicy),
    issueKey: run(issueKey),
    // The IETF draft on idempotency keys asks for a 409 (Conflict) while the first request with the key is in progress.
    setPin: async (call) => {
      const key = `${call.caller.sessionId} ${call.idempotencyKey}`
      if (atWork.has(key)) throw refuse('set-in-progress')
      atWork.add(key)
      try {
        return await run(setPin)(call)
      } finally {
        atWork.delete(key)
      }
    },
    readPinSet: run(readPinSet),
    checkActivation: run(checkActivation),
    finishActivation: run(finishActivation),
    viewPin: run(viewPin),
    unblockPin: run(unblockPin),
    reportChange: run(reportChange),
    listNotices: run(listNotices),
  }

  return {
    ...methods,
    /**
     * Logs in without the form, for hosts and tests.
     *
     * @returns the id of the new session
     * @throws RangeError for an unknown user ID
     */
    signInAs(userId: string): string {
      const customer = findCustomer(world, userId)
      if (!customer) throw new RangeError(`no customer has the user ID ${userId}`)
      world.state.openingSession = null
      return openSession(world, customer.id)
    },
    /** The session that the scenario gives the browser at the start; null after the next log-in or log-out. */
    openingSession: () => world.state.openingSession,
    /** The mark on every answer in this session; null for a caller without a live session. */
    sessionMark: (sessionId: string | null) => markOf(world, sessionId),
    /** Retires the encryption key in use. */
    rotateKeys: () => rotateKeys(world),
    /** The phone line, the cash machine, the shop and the inbox. They act on the same cards as the web. */
    channels,
    /** Every e-mail and text message that was sent, oldest first. */
    outbox() {
      completeDue(world)
      return readOutbox(world)
    },
    /** Everything that the issuer knows now, except secrets, for people and tests to read. */
    look() {
      completeDue(world)
      return look(world)
    },
    /** The state, as data for JSON. It contains no answer, no PIN in clear text and no address. */
    save: () => structuredClone(world.state),
  }
}

export type Issuer = ReturnType<typeof createIssuer>
