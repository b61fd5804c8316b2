import { limits } from './limits.ts'
import { countFailure, lockEnd } from './lock.ts'
import { digest } from './random.ts'
import { closeSession, openSession, viewSession } from './session.ts'
import type { Method, World } from './world.ts'

const plain = (userId: string) => userId.trim().toLowerCase()

/** The customer with this user ID. Case and outer spaces do not matter. */
export const findCustomer = (world: World, userId: string) =>
  world.seed.customers.find((customer) => plain(customer.userId) === plain(userId))

/**
 * Logs in. An unknown user ID is refused, counted and locked exactly like a wrong password, so that the response does
 * not show who is a customer (OWASP: user enumeration). Writes the id of the session to `caller`.
 *
 * @throws credentials-refused with `attemptsLeft`; sign-in-locked with `until` from the fifth failure in a row
 * (PSD2 RTS Art. 4(3)(b)), even for the right password
 */
export const signIn: Method<'signIn'> = async (world, { caller, input }, refuse) => {
  const { signIns } = world.state
  const key = await digest(plain(input.userId))
  const now = world.clock()
  const tries = signIns[key] ?? { failures: 0, lockedUntil: null }
  const locked = lockEnd(tries, 0, now)
  if (locked) throw refuse('sign-in-locked', { until: locked })

  const customer = findCustomer(world, input.userId)
  if (customer?.password !== input.password) {
    const until = countFailure(tries, limits.signInTries, limits.signInLockMs, now)
    signIns[key] = tries
    throw until
      ? refuse('sign-in-locked', { until })
      : refuse('credentials-refused', { attemptsLeft: limits.signInTries - tries.failures })
  }

  delete signIns[key]
  closeSession(world, caller)
  caller.sessionId = openSession(world, customer.id)
  return viewSession(world, caller)
}
