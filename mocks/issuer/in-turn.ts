/**
 * Runs pieces of work one after the other, in the order they were handed in. The issuer waits in the middle of a call
 * (hashing, decrypting); two calls side by side could otherwise both find a grant unspent.
 */
export const inTurn = () => {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work)
    // A refusal is its caller's matter; the next in line starts all the same.
    last = mine.catch(() => undefined)
    return mine
  }
}
