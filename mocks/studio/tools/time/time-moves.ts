import type { Faults } from '../../../server/faults.ts'
import type { MockHost } from '../../kit/host.ts'

type Clock = Pick<MockHost, 'advance' | 'resume' | 'clockAhead'>

/**
 * Sets the issuer's clock to the device's, and lets it run. If the clock was ahead, everything that happened in that
 * time is then in the future: for example, a session that began then lasts longer by the difference. The issuer allows
 * this.
 */
export const backToDevice = (mock: Clock): void => {
  mock.resume()
  mock.advance(-mock.clockAhead)
}

/**
 * Makes the page ask the issuer whether its session is still open, as a page does when another tab says that the
 * session expired. The call does not extend the session. All pages of this origin get the message, also those in
 * frames. No message is sent while a fault is on for this call, because a page that gets no answer ends its session.
 */
export const askAgain = ({ faults }: { readonly faults: Pick<Faults, 'list'> }): void => {
  if ((faults.list().readSession ?? []).length > 0) return
  const channel = new BroadcastChannel('your-pin.session')
  channel.postMessage('expired')
  channel.close()
}
