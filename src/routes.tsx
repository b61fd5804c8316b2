import type { ComponentType } from 'react'
import { type LoaderFunction, type RouteObject, redirect } from 'react-router'
import { asMember, atStep, type MemberLoader, type StepLoader } from './guards.ts'
import type { Step } from './journey.ts'
import { paths } from './paths.ts'
import { ProblemScreen } from './screens/problem/ProblemScreen.tsx'
import { Shell, type ShellHandle } from './screens/shell/Shell.tsx'

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

const step = (path: Step, load: Load<StepLoader>): RouteObject => ({
  path: `/cards/:cardId/${path}`,
  loader: atStep(path, async (args, facts) => (await load()).loader?.(args, facts) ?? null),
  handle: { step: path } satisfies ShellHandle,
  ...screen(load),
})

const choosePin = () => import('./screens/choose-pin/route.ts')

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
          open('/signed-out', () => import('./screens/signed-out/route.ts')),
          open('/help', () => import('./screens/help/route.ts')),
          member('/pin', () => import('./screens/pin/any.ts')),
          member('/cards', () => import('./screens/cards/route.ts')),
          member('/cards/:cardId/pin', () => import('./screens/pin/route.ts')),
          step('identity', identity),
          step('choose-pin', choosePin),
          step('done', () => import('./screens/done/route.ts')),
          open('*', () => import('./screens/not-found/route.ts')),
        ],
      },
    ],
  },
]
