/**
 * English texts, for a device without its own texts. `{reason}` is a code of the contract. The texts make clear when a
 * call ends, and never show which of several answers was wrong (PSD2 RTS Art. 4).
 */
export const phoneEnglish = {
  greeting: 'Welcome. At any menu, press 0 for a person, or star to go back.',
  'enter-number': 'Enter the 15 digits on the front of your card.',
  'number-wrong': 'That is not a card number we know. Tries left: {left}.',
  'number-refused': 'We could not find your card. Please call again with the card in your hand. Goodbye.',
  'ask.birth-date': 'Enter your date of birth: two digits for the day, two for the month, four for the year.',
  'ask.security-code': 'Enter the {length} digits of the security code on your card.',
  'ask.phone-digits': 'Enter the last {length} digits of your phone number.',
  'ask.joined-year': 'Enter the {length} digits of the year in which you joined us.',
  'ask.digits': '{prompt} Enter {length} digits.',
  'ask.date': '{prompt} Enter two digits for the day, two for the month, four for the year.',
  'not-a-date': 'There is no such day. Once more, please.',
  'answers-wrong': 'Something in your answers was not right. Tries left: {left}.',
  locked:
    'There were too many wrong answers. For your safety this service is closed for now. You can also go to a cash machine. Goodbye.',
  menu: 'Press 1 to choose your PIN. Press 2 to unblock your PIN. Press 0 for a person.',
  service: 'Choose your PIN. Press 1 for PIN setup. Press star to go back.',
  'enter-pin': 'Enter the {length} digits of your new PIN.',
  'confirm-pin': 'Enter your new PIN once more.',
  'pins-differ': 'The two PINs differ. We start again.',
  'pin-refused': 'This PIN cannot be used ({reason}). Please choose another.',
  'pin-set': 'Your PIN is set.',
  'pin-unblocked': 'Your PIN is unblocked.',
  'next.signature': 'Your next purchase asks for a signature. After that, your PIN is on your card.',
  'next.previous-pin': 'Use your old PIN once more in a shop. After that, use the new one.',
  'next.new-pin': 'It works now.',
  'next.cash-machine': 'Use it at a cash machine first. In a shop, the next try may fail once.',
  closed: 'This cannot be done for your card now ({reason}). Press 0 for a person.',
  'not-an-option': 'That is not one of the choices.',
  'still-there': 'Are you still there?',
  silence: 'We cannot hear you. Goodbye.',
  agent: 'We are connecting you to a person. Have your card ready; they never ask for your PIN.',
  ended: 'The call has ended.',
} as const
export type PhonePrompt = keyof typeof phoneEnglish
export const isPhonePrompt = (id: string): id is PhonePrompt => id in phoneEnglish
