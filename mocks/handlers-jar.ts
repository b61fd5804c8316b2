/** The name of the cookie that carries the session's id. */
export const sessionCookie = 'your-pin-session'

/** Where a host keeps the id of the caller's session. */
export type Jar = {
  /** In: the cookies of the request. Out: the session's id, if there is one. */
  read: (cookies: Readonly<Record<string, string>>) => string | null
  /** Remembers another id, or none. Out: the headers the answer needs for that. */
  write: (sessionId: string | null) => Record<string, string>
}

/**
 * A real cookie, for a real server: out of reach for scripts, and only sent by the app's own pages. Not `Secure`,
 * because the mock issuer speaks plain HTTP on localhost.
 */
export const cookieJar: Jar = {
  read: (cookies) => cookies[sessionCookie] ?? null,
  write: (sessionId) => {
    const rest = `Path=/; SameSite=Strict; HttpOnly${sessionId === null ? '; Max-Age=0' : ''}`
    return { 'set-cookie': `${sessionCookie}=${sessionId ?? ''}; ${rest}` }
  },
}

/**
 * The place of a cookie where no server can set one: in a service worker `Set-Cookie` is ignored, and a cookie written
 * by a script would be shared between tabs, each of which has a world of its own.
 */
export const heldJar = (hold: { get: () => string | null; set: (id: string | null) => void }): Jar => ({
  read: hold.get,
  write: (sessionId) => {
    hold.set(sessionId)
    return {}
  },
})
