/**
 * Runs pieces of work one after the other, in the order in which they arrive. A call waits in the middle, for example
 * while a message is decrypted. Without this queue, two calls at the same time could both find the same grant unspent.
 */
export const oneAtATime = () => {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work)
    // The caller handles an error of its work. The next piece of work starts even after an error.
    last = mine.catch(() => undefined)
    return mine
  }
}
