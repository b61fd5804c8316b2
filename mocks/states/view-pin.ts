import { viewPin } from './screens.ts'
import { hide, hurry, offline, press, type States, type Step, waiting } from './state.ts'
import { prove } from './steps.ts'

const show = press('view-pin.show')
const shown = [prove, show, 'view-pin.hide'] as const
const pressEscape: Step = { do: 'key', key: 'Escape' }

export const viewPinStates: States = [
  viewPin('default', 'Before the look', [prove, 'view-pin.lead']),
  viewPin('busy', 'Fetching the PIN', [prove, show, 'view-pin.busy'], waiting('viewPin')),
  viewPin('shown', 'The PIN is shown', [shown]),
  viewPin('hidden', 'Hidden again', [shown, pressEscape, 'view-pin.over-asked']),
  viewPin('away', 'Hidden while away', [shown, hide, 'view-pin.over-away']),
  viewPin('over', 'The time is up', [shown, hurry(15), 'view-pin.over-time']),
  viewPin('long', 'A product with a long name', [shown], { scenario: 'long-words' }),
  viewPin('loading', 'The screen is on its way', [prove, 'shell.loading'], waiting('readPinPolicy')),
  viewPin('offline', 'No connection', [prove, show, 'problem.offline'], offline('viewPin')),
]
