import type { EndpointName } from '../../../../src/contract/endpoints.ts'
import { endpointNames } from '../../../server/faults.ts'
import type { OptionGroup } from './fields.tsx'

const groups = ['Session', 'Cards', 'Identity', 'PIN', 'Activation', 'History'] as const
type Group = (typeof groups)[number]

/** The purpose of each endpoint in plain words. An endpoint without words does not compile. */
export const endpointWords: Record<EndpointName, { group: Group; words: string }> = {
  readSession: { group: 'Session', words: 'Who is logged in' },
  signIn: { group: 'Session', words: 'Log in' },
  extendSession: { group: 'Session', words: 'Stay logged in' },
  signOut: { group: 'Session', words: 'Log out' },
  listCards: { group: 'Cards', words: 'All cards' },
  readCard: { group: 'Cards', words: 'One card' },
  readIdentity: { group: 'Identity', words: 'Proved already?' },
  openChallenge: { group: 'Identity', words: 'Get the questions' },
  answerChallenge: { group: 'Identity', words: 'Answer the questions' },
  resendCode: { group: 'Identity', words: 'Send another code' },
  readPinPolicy: { group: 'PIN', words: 'Rules for a PIN' },
  issueKey: { group: 'PIN', words: 'Key to seal with' },
  setPin: { group: 'PIN', words: 'Set the PIN' },
  readPinSet: { group: 'PIN', words: 'Is it set yet?' },
  viewPin: { group: 'PIN', words: 'View the PIN' },
  unblockPin: { group: 'PIN', words: 'Unblock the PIN' },
  checkActivation: { group: 'Activation', words: 'Check the card’s details' },
  finishActivation: { group: 'Activation', words: 'Activate, identity proved' },
  reportChange: { group: 'History', words: 'Report a change' },
  listNotices: { group: 'History', words: 'What happened to the card' },
}

/** All endpoints, group by group, to choose from. */
export const endpointGroups = (wordsOf: (name: EndpointName) => string): OptionGroup<EndpointName>[] =>
  groups.map((title) => ({
    title,
    options: endpointNames
      .filter((name) => endpointWords[name].group === title)
      .map((value) => ({ value, words: wordsOf(value) })),
  }))
