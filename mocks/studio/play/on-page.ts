import { queryAllByLabelText, queryAllByRole, queryAllByText } from '@testing-library/dom'
import { anything } from '../../states/state.ts'
import { says, tidy } from './names.ts'

/* Finds things on a page as a person does: by their names. */

/** The studio's own tools are not part of the app, so they do not count as shown. */
const isShown = (element: Element) => !element.closest('[hidden], [inert], [data-mock-panel]')

export const textOf = ({ body }: Document) =>
  tidy(
    [...body.children]
      .filter(isShown)
      .map(({ textContent }) => textContent)
      .join(' '),
  )

const called = (name: string) => (text: string) =>
  tidy(text) === name || (name.includes(anything) && says(tidy(text), name))

const withRole = ({ body }: Document, roles: string[], name: string) =>
  roles.flatMap((role) => queryAllByRole(body, role, { name: called(name) }))

/** What can be pressed. A `summary` has no role, so it is found by its text, which a drawing may precede. */
export const controlsOf = (document: Document, name: string) =>
  [
    ...withRole(document, ['button', 'link', 'radio', 'checkbox'], name),
    ...queryAllByText(document.body, called(name), { selector: 'summary, summary > span' }),
  ].filter(isShown)

/** @param group the name of the group that the field belongs to */
export const fieldOf = (document: Document, name: string, group: string | undefined) =>
  (group === undefined ? [document.body] : withRole(document, ['group', 'radiogroup'], group))
    .flatMap((part) =>
      queryAllByLabelText<HTMLInputElement>(part, called(name), { selector: 'input, textarea' }),
    )
    .find(isShown)
