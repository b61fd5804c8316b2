import type { LoaderFunctionArgs } from 'react-router'
import { factsContext } from '../../parts/core.ts'

export { DoneScreen as Component } from './DoneScreen.tsx'

export const loader = ({ context }: LoaderFunctionArgs) => context.get(factsContext).card
