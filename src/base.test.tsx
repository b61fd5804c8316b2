import { createMemoryRouter } from 'react-router'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { forgetSession } from './api/session.ts'
import { withoutBase } from './base.ts'
import { returnPath } from './paths.ts'
import { ready } from './ready.ts'
import { routes } from './routes.tsx'

afterEach(() => {
  forgetSession()
  vi.unstubAllEnvs()
})

describe('withoutBase', () => {
  it.each([
    ['/', '/cards/a/pin', '/cards/a/pin'],
    ['/bank/', '/bank/cards/a/pin', '/cards/a/pin'],
    ['/bank/', '/banking/cards', '/banking/cards'],
    ['/bank/pin/', '/bank/pin/pin', '/pin'],
  ])('in %s, %s is %s', (folder, pathname, own) => {
    vi.stubEnv('BASE_URL', folder)
    expect(withoutBase(pathname)).toBe(own)
  })
})

it.each(['/', '/bank/'])('an app that lies in %s keeps the way back through the log-in', async (folder) => {
  vi.stubEnv('BASE_URL', folder)
  vi.stubGlobal('fetch', async () => Response.json({ session: null, ended: null }))
  const router = createMemoryRouter(routes, {
    basename: folder,
    initialEntries: [`${folder}cards/everyday/identity?for=view&why=grant-expired`],
  })
  await ready(router)
  const { pathname, search } = router.state.location
  expect(pathname).toBe(`${folder}sign-in`)
  expect(returnPath(new URLSearchParams(search).get('from'))).toBe('/cards/everyday/identity?for=view')
})
