import { HttpResponse, http } from 'msw'
import type { MockServer } from '../../mocks/node.ts'
import type { ApiCode } from '../api/client.ts'

/**
 * Holds back what the issuer says to one kind of call. Out: lets it arrive, and resolves once the page has had its turn.
 *
 * @param path the end of the endpoint's address
 */
export const lateRefusal = ({ server }: MockServer, path: string, code: ApiCode) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  server.use(
    http.post(`*${path}`, async () => {
      await held
      return HttpResponse.json({ code }, { status: 403 })
    }),
  )
  return async () => {
    release()
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
}
