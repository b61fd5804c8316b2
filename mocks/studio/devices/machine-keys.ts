import type { Digit } from '../../issuer/channels/prompt.ts'
import type { PadKey } from './Device.tsx'

export type MachineKey = Digit | 'clear' | 'enter' | 'cancel'

const digits = (...row: Digit[]) => row.map((key) => ({ key }))
const cancel = { key: 'cancel', face: 'Cancel', typed: ['Escape'], tone: 'stop' } as const
const clear = { key: 'clear', face: 'Clear', typed: ['Backspace', 'Delete'], tone: 'clear' } as const
const enter = { key: 'enter', face: 'Enter', typed: ['Enter'], tone: 'go' } as const

/** The keys of a cash machine, in four columns: three rows of three digits and one other key, and the zero below. */
export const machineKeys: readonly PadKey<MachineKey>[] = [
  ...[...digits('1', '2', '3'), cancel],
  ...[...digits('4', '5', '6'), clear],
  ...[...digits('7', '8', '9'), enter],
  ...digits('0'),
]

/** The same keys in three columns, as on a shop's terminal. */
export const terminalKeys: readonly PadKey<MachineKey>[] = [
  ...digits('1', '2', '3', '4', '5', '6', '7', '8', '9'),
  ...[cancel, ...digits('0'), clear],
  enter,
]
