import { type RefusalReason, refusalReasons } from '../../src/contract/pin.ts'
import { paths } from '../../src/paths.ts'
import { choosePin } from './screens.ts'
import {
  card,
  failing,
  fill,
  go,
  hide,
  offline,
  press,
  refusing,
  type State,
  type States,
  text,
  waiting,
} from './state.ts'
import { prove, sendPin, tooQuick, typePin } from './steps.ts'

const enter = (pin: string) => fill('choose-pin.new', pin)
const submit = press('choose-pin.submit')
const hint = text('choose-pin.hint', { length: 4 })
const again = text('choose-pin.again-hint', { length: 4 })
/** The focus is out of the fields, so the stage stays where it is while the picture is taken. */
const look = [press('choose-pin.show'), press('choose-pin.hide')]

/** For each reason, a PIN that the page itself refuses for it; `null` if only the issuer can refuse for this reason. */
const judged: Record<RefusalReason, string | null> = {
  length: '73',
  repeated: '7777',
  run: '3456',
  pairs: '8181',
  mirror: '7337',
  keypad: '2580',
  date: null,
  year: '1987',
  common: '1004',
  'card-digits': null,
  'birth-date': null,
  phone: null,
  'post-code': null,
  'other-card': null,
  'current-pin': null,
  other: null,
}

const refused = (reason: RefusalReason): State => {
  const said = text(`refusal.${reason}`, { length: 4 })
  const pin = judged[reason]
  if (pin !== null) {
    const steps = [
      prove,
      enter(pin),
      submit,
      ...(reason === 'length' ? [] : (['problem.pin-refused'] as const)),
      said,
    ] as const
    return choosePin(`weak-${reason}`, `Easy to guess: ${reason}`, steps)
  }
  const steps = [sendPin, 'problem.pin-refused', said] as const
  const faults = refusing('setPin', 'pin-refused', { reasons: [reason] })
  return choosePin(`refused-${reason}`, `The issuer refuses it: ${reason}`, steps, faults)
}

export const choosePinStates: States = [
  choosePin('default', 'An empty form', [prove, hint]),
  choosePin('focus', 'The first field in focus', [prove], { focus: 'choose-pin.new' }),
  choosePin('half', 'Half a PIN', [prove, enter('73'), hint], { focus: 'choose-pin.new' }),
  choosePin('accepted', 'A good PIN', [prove, enter('7305'), look, 'strength.accepted', 'tries.next']),
  choosePin('confirm', 'The second entry', [prove, typePin('7305', '73'), again, 'choose-pin.back'], {
    focus: 'choose-pin.confirm',
  }),
  choosePin('ready', 'Both entries are complete', [prove, typePin('7305'), again]),
  choosePin('unconfirmed', 'Not entered a second time', [
    prove,
    enter('7305'),
    submit,
    submit,
    'choose-pin.confirm-missing',
  ]),
  choosePin('mismatch', 'Two different PINs', [
    prove,
    typePin('7305', '7350'),
    submit,
    'choose-pin.mismatch',
  ]),
  choosePin('shown', 'The digits can be read', [
    prove,
    typePin('7305'),
    press('choose-pin.show'),
    'choose-pin.hide',
  ]),
  choosePin('judged', 'Easy to guess, said while typing', [prove, enter('9876'), 'refusal.run']),
  choosePin('suggested', 'A PIN that was suggested', [
    prove,
    press('choose-pin.suggest'),
    'choose-pin.hide',
    'strength.accepted',
  ]),
  choosePin('long', 'A product with a long name', [prove, hint], { scenario: 'long-words' }),
  choosePin('answered-already', 'The questions are answered already', [
    prove,
    hint,
    go(paths.identity(card)),
    'why.identity-done',
  ]),
  choosePin('loading', 'The form is on its way', [prove, 'shell.loading'], waiting('readPinPolicy')),
  ...refusalReasons.map(refused),
  choosePin(
    'refused-several',
    'The issuer refuses it for several reasons',
    [sendPin, 'problem.pin-refused', 'refusal.other-card'],
    refusing('setPin', 'pin-refused', { reasons: ['birth-date', 'phone', 'other-card'] }),
  ),
  choosePin('cleared', 'The PIN cleared while away', [prove, typePin('7305'), hide, 'choose-pin.cleared']),
  choosePin('busy', 'Setting the PIN', [sendPin, 'choose-pin.busy'], waiting('setPin')),
  choosePin('checking', 'No answer: asking again', [sendPin, 'choose-pin.checking'], offline('setPin')),
  choosePin(
    'unknown',
    'Nobody knows whether it worked',
    [sendPin, 'action.check-again'],
    failing('setPin', 'drop-after'),
  ),
  choosePin('not-set', 'It never arrived', [sendPin, 'choose-pin.not-set'], {
    faults: {
      setPin: [
        { kind: 'offline', times: 1 },
        { kind: 'problem', code: 'message-expired', times: 'always' },
      ],
    },
  }),
  choosePin('rate-limited', 'Too quick for the issuer', [sendPin, tooQuick], {
    ...refusing('setPin', 'rate-limited', { retryAfter: 30 }),
  }),
  // A fault of `issueKey` would already stop the answers to the questions, which need a key too.
  choosePin('offline', 'No connection', [prove, 'problem.offline'], offline('readPinPolicy')),
]
