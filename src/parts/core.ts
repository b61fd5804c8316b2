import { createContext, use } from 'react'
import { createContext as createRouteContext } from 'react-router'
import type { Core } from '../api/core.ts'
import type { PinPolicy } from '../contract/pin.ts'
import type { Facts } from '../journey.ts'

/** The app's core, for loaders, actions and middleware. */
export const coreContext = createRouteContext<Core>()

/** The guard of a step reads data from the issuer and puts it here. The loader of the step uses it. */
export const factsContext = createRouteContext<Facts>()

/** The issuer's PIN policy, for the steps that need it. The guard requests it together with its other data. */
export const policyContext = createRouteContext<Promise<PinPolicy>>()

/** The app's core, for components. */
export const CoreContext = createContext<Core | null>(null)

/** The core of the app that this component is part of. */
export const useCore = (): Core => {
  const core = use(CoreContext)
  if (!core) throw new Error('No core: render the component inside CoreContext')
  return core
}
