import { paths } from '../../src/paths.ts'
import { help } from './screens.ts'
import type { States } from './state.ts'

const unexpected = paths.help('unexpected-message')

export const helpStates: States = [
  help('default', 'Help', ['help.phone']),
  help('message', 'A message nobody expected', ['help.unexpected'], { path: unexpected }),
  help('no-pin', 'If a PIN is hard to use', ['help.no-pin'], { path: paths.help('no-pin') }),
  help('member', 'Help, logged in', ['shell.sign-out'], { signedIn: true }),
]
