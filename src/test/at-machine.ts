import { atChannels } from '../../mocks/test/at-channels.ts'
import type { renderApp } from './render-app.tsx'

/** Chooses a PIN at a cash machine. */
export const atMachine = async ({
  issuer,
  goodPin,
}: Pick<Awaited<ReturnType<typeof renderApp>>, 'issuer' | 'goodPin'>) => {
  const { insert, option, machineKeys } = atChannels(issuer)
  await insert('everyday')
  await option('choose')
  await machineKeys(goodPin)
  await machineKeys(goodPin)
}
