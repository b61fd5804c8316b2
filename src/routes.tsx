import type { ComponentType } from 'react'
import type { ActionFunction, LoaderFunction, MiddlewareFunction, RouteObject } from 'react-router'
import { atStage, member, type Wanted } from './guards.ts'
import type { ScreenWithMessages } from './i18n/catalog.ts'
import { addMessages } from './i18n/language.ts'
import { paths } from './paths.ts'
import { ProblemScreen } from './screens/problem/ProblemScreen.tsx'
import { Shell, type ShellHandle } from './screens/shell/Shell.tsx'
import * as signedOut from './screens/signed-out/route.ts'

/** The exports of a screen's `route.ts`: the screen, and its loader and action if it has them. */
type Screen = { Component: ComponentType; loader?: LoaderFunction; action?: ActionFunction }
type Load = () => Promise<Screen>

/** Loads the screen's code together with its messages. */
const withMessages =
  (name: ScreenWithMessages, load: Load): Load =>
  async () => {
    const [screen] = await Promise.all([load(), addMessages(name)])
    return screen
  }

/** Loads the screen's code while the guard asks the issuer. Only the screen's own loader waits for both. */
const lazy = (load: Load): NonNullable<RouteObject['lazy']> => ({
  Component: async () => (await load()).Component,
  loader: async () => (await load()).loader,
  action: async () => (await load()).action,
})

const screen = (
  path: string,
  load: Load,
  more: Omit<RouteObject, 'children' | 'index'> = {},
): RouteObject => ({
  path,
  lazy: lazy(load),
  ...more,
})

/** A screen that shows the current state. Its data is read again when the person returns to it. */
const overview = (path: string, load: Load): RouteObject =>
  screen(path, load, { handle: { follows: true } satisfies ShellHandle })

const stage = (name: string, wanted: Wanted, load: Load, step?: ShellHandle['step']): RouteObject =>
  screen(`/cards/:cardId/${name}`, load, {
    middleware: [atStage(wanted)],
    handle: { step } satisfies ShellHandle,
    // The screen shows the outcome of its own action. A new read would run the guard, which would redirect away.
    shouldRevalidate: ({ formMethod, defaultShouldRevalidate }) =>
      formMethod === undefined && defaultShouldRevalidate,
  })

const choosePin = withMessages('choose-pin', () => import('./screens/choose-pin/route.ts'))

const identity = withMessages('identity', async () => {
  const questions = await import('./screens/identity/route.ts')
  // The code of the next screen is loaded while the person answers. If that fails, the next screen loads it again.
  choosePin().catch(() => undefined)
  return questions
})

const members: MiddlewareFunction[] = [member]

/** The route table: path → screen. Each router needs its own table, because it stores the loaded code there. */
export const createRoutes = (): RouteObject[] => [
  {
    Component: Shell,
    ErrorBoundary: ProblemScreen,
    children: [
      {
        // Inside the shell, so that the navigation stays when a screen fails.
        ErrorBoundary: ProblemScreen,
        children: [
          screen(
            '/sign-in',
            withMessages('sign-in', () => import('./screens/sign-in/route.ts')),
          ),
          // Loaded from the start, so that the end of a session can be shown without a connection.
          { path: '/signed-out', ...signedOut },
          screen(
            '/help',
            withMessages('help', () => import('./screens/help/route.ts')),
          ),
          {
            middleware: members,
            children: [
              screen(paths.start(), () => import('./screens/pin/redirect-to-pin.ts')),
              screen('/pin', () => import('./screens/pin/redirect-to-pin.ts')),
              overview(
                '/cards',
                withMessages('cards', () => import('./screens/cards/route.ts')),
              ),
              overview(
                '/cards/:cardId/pin',
                withMessages('pin', () => import('./screens/pin/route.ts')),
              ),
              screen(
                '/cards/:cardId/report',
                withMessages('report', () => import('./screens/report/route.ts')),
                {
                  // The answer to a report contains the card. Another read could fail and hide the result.
                  shouldRevalidate: ({ actionResult, defaultShouldRevalidate }) =>
                    actionResult?.kind !== 'answered' && defaultShouldRevalidate,
                },
              ),
              stage('identity', { stage: 'identity' }, identity, 'identity'),
              stage(
                'choose-pin',
                { stage: 'action', purpose: 'choose', needsPolicy: true },
                choosePin,
                'choose-pin',
              ),
              stage(
                'view-pin',
                { stage: 'action', purpose: 'view', needsPolicy: true },
                withMessages('view-pin', () => import('./screens/view-pin/route.ts')),
              ),
              stage(
                'unblock-pin',
                { stage: 'action', purpose: 'unblock' },
                withMessages('unblock-pin', () => import('./screens/unblock-pin/route.ts')),
              ),
              stage(
                'activate',
                { stage: 'action', purpose: 'activate' },
                withMessages('activate', () => import('./screens/activate/route.ts')),
              ),
              stage(
                'done',
                { stage: 'done', purpose: 'choose' },
                withMessages('done', () => import('./screens/done/route.ts')),
                'done',
              ),
            ],
          },
          screen('*', () => import('./screens/not-found/route.ts')),
        ],
      },
    ],
  },
]
