import type { ComponentType } from 'react'
import { type LoaderFunction, type RouteObject, redirect } from 'react-router'
import { asMember, atStage, type MemberLoader, type StageLoader, type Wanted } from './guards.ts'
import { paths } from './paths.ts'
import { ProblemScreen } from './screens/problem/ProblemScreen.tsx'
import { freshly } from './screens/shell/fresh.ts'
import { type JourneyStep, Shell, type ShellHandle } from './screens/shell/Shell.tsx'
import * as signedOut from './screens/signed-out/route.ts'

/** What a screen's `route.ts` exports: the screen, and what it reads before it shows, if anything. */
type Load<L> = () => Promise<{ Component: ComponentType; loader?: L }>

// The screen's code and the guard's questions to the issuer travel side by side; only the screen's own loader, which
// lives in that code, waits for it.
const screen = <L,>(load: Load<L>): Pick<RouteObject, 'lazy'> => ({
  lazy: () => load().then(({ Component }) => ({ Component })),
})

const open = (path: string, load: Load<LoaderFunction>): RouteObject => ({
  path,
  loader: async (args, context) => (await load()).loader?.(args, context) ?? null,
  ...screen(load),
})

const member = (path: string, load: Load<MemberLoader>): RouteObject => ({
  path,
  loader: asMember(async (args, given) => (await load()).loader?.(args, given) ?? null),
  ...screen(load),
})

/** A screen that shows how things stand, and follows the issuer whenever somebody looks at it. */
const overview = (path: string, load: Load<MemberLoader>): RouteObject => {
  const { loader, fresh } = freshly(
    asMember(async (args, given) => (await load()).loader?.(args, given) ?? null),
  )
  return { path, loader, handle: { fresh } satisfies ShellHandle, ...screen(load) }
}

const stage = (name: string, wanted: Wanted, load: Load<StageLoader>, step?: JourneyStep): RouteObject => ({
  path: `/cards/:cardId/${name}`,
  loader: atStage(wanted, async (args, given) => (await load()).loader?.(args, given) ?? null),
  handle: { step } satisfies ShellHandle,
  ...screen(load),
})

const choosePin = () => import('./screens/choose-pin/route.ts')
const viewPin = () => import('./screens/view-pin/route.ts')
const unblockPin = () => import('./screens/unblock-pin/route.ts')
const activate = () => import('./screens/activate/route.ts')
const done = () => import('./screens/done/route.ts')

const identity = async () => {
  const questions = await import('./screens/identity/route.ts')
  // While the person answers, the code of the next screen arrives. If it does not, the next screen asks again.
  choosePin().catch(() => undefined)
  return questions
}

/** The whole route table: path → screen. */
export const routes: RouteObject[] = [
  {
    Component: Shell,
    ErrorBoundary: ProblemScreen,
    children: [
      {
        // Inside the shell, so that a screen that fails leaves the way around the app standing.
        ErrorBoundary: ProblemScreen,
        children: [
          { path: '/', loader: () => redirect(paths.cards()) },
          open('/sign-in', () => import('./screens/sign-in/route.ts')),
          // At hand from the start: the end of a session is told without a connection, too.
          open('/signed-out', async () => signedOut),
          open('/help', () => import('./screens/help/route.ts')),
          member('/pin', () => import('./screens/pin/any.ts')),
          overview('/cards', () => import('./screens/cards/route.ts')),
          overview('/cards/:cardId/pin', () => import('./screens/pin/route.ts')),
          member('/cards/:cardId/report', () => import('./screens/report/route.ts')),
          stage('identity', { stage: 'identity' }, identity, 'identity'),
          stage('choose-pin', { stage: 'action', purpose: 'choose' }, choosePin, 'choose-pin'),
          stage('view-pin', { stage: 'action', purpose: 'view' }, viewPin),
          stage('unblock-pin', { stage: 'action', purpose: 'unblock' }, unblockPin),
          stage('activate', { stage: 'action', purpose: 'activate' }, activate),
          stage('done', { stage: 'done', purpose: 'choose' }, done, 'done'),
          open('*', () => import('./screens/not-found/route.ts')),
        ],
      },
    ],
  },
]
