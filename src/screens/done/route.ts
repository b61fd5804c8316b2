import type { LoaderFunctionArgs } from 'react-router'
import type { Facts } from '../../journey.ts'

export { DoneScreen as Component } from './DoneScreen.tsx'

export const loader = async (_: LoaderFunctionArgs, { card }: Facts) => card
