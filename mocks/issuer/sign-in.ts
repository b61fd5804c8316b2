import { instant, isPast, limits } from './limits.ts'
import { digest } from './random.ts'
import { closeSession, openSession, viewSession } from './session.ts'
import type { Method, World } from './world.ts'

const plain = (userId: string) => userId.trim().toLowerCase()

/** The customer with this user ID, whatever its case and outer spaces. */
export const findCustomer = (world: World, userId: string) =>
  world.seed.customers.find((customer) => plain(customer.userId) === plain(userId))

/**
 * Logs in. An unknown user ID is refused, counted and locked exactly as a wrong password is, so that nobody can learn
 * who is a customer (OWASP: user enumeration). Out: the session; its id is left in `caller`.
 *
 * @throws credentials-refused with `attemptsLeft`; sign-in-locked with `until` from the fifth failure in a row
 * (PSD2 RTS Art. 4(3)(b)), even for the right password
 */
export const signIn: Method<'signIn'> = async (world, { caller, input }, refuse) => {
  const { signIns } = world.state
  const key = await digest(plain(input.userId))
  const now = world.clock()
  const before = signIns[key]
  if (before?.lockedUntil && !isPast(before.lockedUntil, now)) {
    throw refuse('sign-in-locked', { until: before.lockedUntil })
  }

  const customer = findCustomer(world, input.userId)
  if (customer?.password !== input.password) {
    const failures = (before?.lockedUntil ? 0 : (before?.failures ?? 0)) + 1
    const locked = failures >= limits.signInTries
    const lockedUntil = locked ? instant(now + limits.signInLockMs) : null
    signIns[key] = { failures, lockedUntil }
    throw lockedUntil
      ? refuse('sign-in-locked', { until: lockedUntil })
      : refuse('credentials-refused', { attemptsLeft: limits.signInTries - failures })
  }

  delete signIns[key]
  closeSession(world, caller)
  caller.sessionId = openSession(world, customer.id)
  return viewSession(world, caller)
}
