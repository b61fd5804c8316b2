/** The name of the cookie that carries the session's id. */
export const sessionCookie = 'your-pin-session'

/** Where a host keeps the id of the caller's session. */
export type Jar = {
  /** Reads the session's id. A host with real cookies reads it from `cookies`, the cookies of the request. */
  read: (cookies: Readonly<Record<string, string>>) => string | null
  /**
   * Keeps a new session id; `null` removes the id.
   *
   * @returns the headers to add to the answer
   */
  write: (sessionId: string | null) => Record<string, string>
}

/**
 * A real cookie, for an HTTP server. Scripts cannot read the cookie, and the browser sends it only from the app's own
 * pages. The cookie is not `Secure`, because the mock issuer uses plain HTTP on localhost.
 */
export const cookieJar: Jar = {
  read: (cookies) => cookies[sessionCookie] ?? null,
  write: (sessionId) => {
    const rest = `Path=/; SameSite=Strict; HttpOnly${sessionId === null ? '; Max-Age=0' : ''}`
    return { 'set-cookie': `${sessionCookie}=${sessionId ?? ''}; ${rest}` }
  },
}

/**
 * Replaces the cookie in a tab: the host keeps the session's id itself. Browsers ignore `Set-Cookie` from a service
 * worker, and all tabs would share a cookie that a script sets, although each tab has its own world.
 */
export const heldJar = (hold: { get: () => string | null; set: (id: string | null) => void }): Jar => ({
  read: hold.get,
  write: (sessionId) => {
    hold.set(sessionId)
    return {}
  },
})
