import { type Digit, isDigit } from '../issuer/channels/prompt.ts'
import type { PadKey } from './Device.tsx'

export type MachineKey = Digit | 'clear' | 'enter' | 'cancel'

const cancel = { key: 'cancel', face: 'Cancel', tone: 'stop' } as const
const clear = { key: 'clear', face: 'Clear', tone: 'clear' } as const
const enter = { key: 'enter', face: 'Enter', tone: 'go' } as const

/** Three rows of digits with the three other keys at their ends, and the nought below: four columns. */
export const machineKeys: readonly PadKey<MachineKey>[] = [
  ...([{ key: '1' }, { key: '2' }, { key: '3' }, cancel] as const),
  ...([{ key: '4' }, { key: '5' }, { key: '6' }, clear] as const),
  ...([{ key: '7' }, { key: '8' }, { key: '9' }, enter] as const),
  { key: '0' },
]

/** The same keys in three columns, as on a shop's terminal. */
export const terminalKeys: readonly PadKey<MachineKey>[] = [
  ...(['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const).map((key) => ({ key })),
  ...([cancel, { key: '0' }, clear] as const),
  enter,
]

/** Which key of a machine a key of the keyboard stands for, by `KeyboardEvent.key`; null for none. */
export const machineKey = (key: string): MachineKey | null => {
  if (isDigit(key)) return key
  if (key === 'Enter') return 'enter'
  if (key === 'Escape') return 'cancel'
  return key === 'Backspace' || key === 'Delete' ? 'clear' : null
}
