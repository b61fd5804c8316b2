import { machineEnglish } from '../../issuer/channels/cash-machine.ts'
import type { Channels } from '../../issuer/channels/channels.ts'
import type { MachineOption } from '../../issuer/core/channel-steps.ts'
import { limits } from '../../issuer/core/limits.ts'
import { CardSlot } from './CardSlot.tsx'
import { CheatSheet } from './CheatSheet.tsx'
import css from './Device.module.css'
import { Device } from './Device.tsx'
import { type MachineKey, machineKeys } from './machine-keys.ts'
import { promptWords } from './prompt-words.ts'
import { useChannel } from './use-channel.ts'
import { wait as realWait, type Wait, WaitLimit } from './WaitLimit.tsx'
import type { DeviceWorld } from './worlds.ts'

const optionWords: Record<MachineOption, string> = {
  choose: 'Choose your PIN',
  change: 'Change your PIN',
  unblock: 'Unblock your PIN',
  take: 'Take the card',
}

const machineOf = ({ cashMachine }: Channels) => cashMachine

/** A cash machine: a slot, a screen with choices, and keys. */
export const CashMachine = ({ place, wait = realWait }: { place: DeviceWorld; wait?: Wait }) => {
  const { view, heard, turns, said, send, device, act } = useChannel(place, machineOf)
  const isFull = view.step !== 'ready'
  const options = view.step === 'menu' ? view.options : []

  const press = (key: MachineKey) => {
    const option = options[Number(key) - 1]
    void send(option ? { kind: 'option', option } : { kind: 'key', key })
  }
  return (
    <Device
      name="Cash machine"
      ref={device}
      lines={heard.map((prompt) => promptWords(machineEnglish, prompt))}
      said={said}
      entered={view.entered}
      controls={
        options.length > 0 && (
          <ol className={`plain-list ${css.options}`}>
            {options.map((option, at) => (
              <li key={option}>
                <button type="button" onClick={() => act({ kind: 'option', option })}>
                  <span aria-hidden>{at + 1}</span> {optionWords[option]}
                </button>
              </li>
            ))}
          </ol>
        )
      }
      keypad={{ keys: machineKeys, columns: 4, onKey: press }}
      isOn={isFull}
      beside={
        <>
          <p>
            On a keyboard, type digits and Enter while the machine has the focus; Backspace clears, Escape
            cancels. Digits pick a choice too.
          </p>
          <WaitLimit
            label="Time out like a real machine"
            isRunning={isFull}
            turns={turns}
            ms={limits.machineSilenceMs}
            onOver={() => void send({ kind: 'silence' })}
            wait={wait}
          />
          <CheatSheet place={place} what="pins" />
        </>
      }
    >
      <CardSlot
        place={place}
        isFull={isFull}
        onInsert={(cardId) => act({ kind: 'insert', cardId })}
        onTakeBack={() => act({ kind: 'key', key: 'cancel' })}
      />
    </Device>
  )
}
