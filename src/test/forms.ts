import { screen } from '@testing-library/react'
import type { App } from './render-app.tsx'

type User = Pick<App, 'user'>

/** Enters a text at once, as a paste or a password manager does. */
export const fill = async ({ user }: User, field: HTMLElement, text: string): Promise<void> => {
  await user.click(field)
  await user.paste(text)
}

/** @param iso a date as `YYYY-MM-DD` */
export const fillDate = async (app: User, iso: string): Promise<void> => {
  const [year = '', month = '', day = ''] = iso.split('-')
  await fill(app, await screen.findByLabelText('Day'), day)
  await fill(app, screen.getByLabelText('Month'), month)
  await fill(app, screen.getByLabelText('Year'), year)
}

export const logIn = async (
  app: Pick<App, 'user' | 'signIn'>,
  password = app.signIn.password,
): Promise<void> => {
  await fill(app, await screen.findByLabelText('User ID'), app.signIn.userId)
  await fill(app, screen.getByLabelText('Password'), password)
  await app.user.click(screen.getByRole('button', { name: 'Log in' }))
}
