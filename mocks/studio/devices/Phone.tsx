import { useState } from 'react'
import { brand } from '../../../src/brand/brand.ts'
import { Button } from '../../../src/ui/page/Button.tsx'
import type { Channels, PhoneView } from '../../issuer/channels/channels.ts'
import type { PhoneInput } from '../../issuer/channels/phone-call.ts'
import { phoneEnglish } from '../../issuer/channels/phone-words.ts'
import { limits } from '../../issuer/core/limits.ts'
import { CheatSheet } from './CheatSheet.tsx'
import css from './Device.module.css'
import { Device, type PadKey } from './Device.tsx'
import { promptWords } from './prompt-words.ts'
import { useChannel } from './use-channel.ts'
import { canSpeak, Voice } from './Voice.tsx'
import { wait as realWait, Switch, type Wait, WaitLimit } from './WaitLimit.tsx'
import { inGroups, Wallet } from './Wallet.tsx'
import type { DeviceWorld } from './worlds.ts'

type PhoneKey = Extract<PhoneInput, { kind: 'key' }>['key']

const keys: readonly PadKey<PhoneKey>[] = [
  { key: '1' },
  { key: '2', letters: 'ABC' },
  { key: '3', letters: 'DEF' },
  { key: '4', letters: 'GHI' },
  { key: '5', letters: 'JKL' },
  { key: '6', letters: 'MNO' },
  { key: '7', letters: 'PQRS' },
  { key: '8', letters: 'TUV' },
  { key: '9', letters: 'WXYZ' },
  { key: '*', name: 'Star' },
  { key: '0' },
  { key: '#', name: 'Hash' },
]

const phoneOf = ({ phone }: Channels) => phone

/** The digits to show after one more input. Only a card number is shown, because it is also printed on the card. */
const seenDigits = (digits: string, before: PhoneView, input: PhoneInput, after: PhoneView): string => {
  const goesOn = before.step === 'number' && after.step === 'number' && after.echo
  if (input.kind !== 'key' || !goesOn || after.entered !== before.entered + 1) return ''
  return `${digits}${input.key}`.slice(-after.entered)
}

/** A phone that calls the issuer's helpline. */
export const Phone = ({ place, wait = realWait }: { place: DeviceWorld; wait?: Wait }) => {
  const [digits, setDigits] = useState('')
  const [speaks, setSpeaks] = useState(false)
  const [speaking, setSpeaking] = useState(false)
  const { view, heard, turns, said, send, device, act } = useChannel(place, phoneOf, (before, input, after) =>
    setDigits((old) => seenDigits(old, before, input, after)),
  )
  const inCall = view.step !== 'idle'
  const lines =
    !inCall && said === 0
      ? ['Nobody is on the line.']
      : heard.map((prompt) => promptWords(phoneEnglish, prompt))
  // The voice stops when the person presses a key or hangs up. When the line ends the call, which it does with more
  // than one prompt, the voice finishes its last words.
  const hasWords = view.say.length > 0 && (inCall || heard.length > 1)
  const hangUp = () => act({ kind: 'hang-up' })

  return (
    <Device
      name="Phone"
      ref={device}
      lines={lines}
      said={said}
      entered={view.entered}
      digits={view.echo && digits.length === view.entered ? inGroups(digits) : ''}
      keypad={{ keys, columns: 3, onKey: (key) => void send({ kind: 'key', key }) }}
      isOn={inCall}
      onEscape={hangUp}
      beside={
        <>
          <p>
            On a keyboard, type digits, * and # while the phone has the focus; Escape hangs up. Star goes
            back, hash repeats.
          </p>
          <div className={css.switches}>
            {canSpeak() && <Switch label="Read the words aloud" isOn={speaks} onSwitch={setSpeaks} />}
            <WaitLimit
              label="Time out like a real phone line"
              isRunning={inCall && !speaking}
              turns={turns}
              ms={limits.phoneSilenceMs}
              onOver={() => void send({ kind: 'silence' })}
              wait={wait}
            />
          </div>
          <Wallet place={place}>
            <CheatSheet place={place} what="answers" />
          </Wallet>
        </>
      }
    >
      <Button
        onClick={inCall ? hangUp : () => act({ kind: 'dial' })}
        className={`${css.wide} ${inCall ? css.hangUp : ''}`}
      >
        {inCall ? 'Hang up' : `Call ${brand().helpline.display}`}
      </Button>
      {speaks && hasWords && <Voice key={said} words={lines.join(' ')} onSpeaking={setSpeaking} />}
    </Device>
  )
}
