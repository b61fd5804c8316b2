import type { EndpointName } from '../../../../src/contract/endpoints.ts'
import { endpointNames } from '../../../server/faults.ts'
import type { OptionGroup } from './fields.tsx'

const groups = ['Session', 'Cards', 'Identity', 'PIN', 'Activation', 'History'] as const
type Group = (typeof groups)[number]

/** The purpose of each endpoint in plain words. An endpoint without words does not compile. */
export const endpointWords: Record<EndpointName, { group: Group; words: string }> = {
  readSession: { group: 'Session', words: 'Read the session' },
  signIn: { group: 'Session', words: 'Log in' },
  extendSession: { group: 'Session', words: 'Stay logged in' },
  signOut: { group: 'Session', words: 'Log out' },
  listCards: { group: 'Cards', words: 'Read all cards' },
  readCard: { group: 'Cards', words: 'Read one card' },
  readIdentity: { group: 'Identity', words: 'Check for an earlier proof' },
  openChallenge: { group: 'Identity', words: 'Get the questions' },
  answerChallenge: { group: 'Identity', words: 'Answer the questions' },
  resendCode: { group: 'Identity', words: 'Send another code' },
  readPinPolicy: { group: 'PIN', words: 'Read the rules for a PIN' },
  issueKey: { group: 'PIN', words: 'Get a key to encrypt with' },
  setPin: { group: 'PIN', words: 'Set the PIN' },
  readPinSet: { group: 'PIN', words: 'Check whether the PIN is set' },
  viewPin: { group: 'PIN', words: 'View the PIN' },
  unblockPin: { group: 'PIN', words: 'Unblock the PIN' },
  checkActivation: { group: 'Activation', words: 'Check the card’s details' },
  finishActivation: { group: 'Activation', words: 'Activate the card' },
  reportChange: { group: 'History', words: 'Report a change' },
  listNotices: { group: 'History', words: 'Read the history of the card' },
}

/** All endpoints, group by group, to choose from. */
export const endpointGroups = (wordsOf: (name: EndpointName) => string): OptionGroup<EndpointName>[] =>
  groups.map((title) => ({
    title,
    options: endpointNames
      .filter((name) => endpointWords[name].group === title)
      .map((value) => ({ value, words: wordsOf(value) })),
  }))
