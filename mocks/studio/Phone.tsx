import { useState } from 'react'
import { brand } from '../../src/brand/brand.ts'
import { Button } from '../../src/ui/Button.tsx'
import type { Channels, PhoneView } from '../issuer/channels/channels.ts'
import { type PhoneInput, phoneSilenceMs } from '../issuer/channels/phone-call.ts'
import { phoneEnglish } from '../issuer/channels/phone-words.ts'
import { isDigit } from '../issuer/channels/prompt.ts'
import css from './Device.module.css'
import { Device, Display, Keypad, type PadKey } from './Device.tsx'
import { Knows } from './Knows.tsx'
import { wait as realWait, Silence, type Wait } from './Silence.tsx'
import { Switch } from './Switch.tsx'
import { said as words } from './said.ts'
import { useChannel } from './use-channel.ts'
import { canSpeak, Voice } from './Voice.tsx'
import { Wallet } from './Wallet.tsx'
import type { Place } from './worlds.ts'

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

/** The digits of a card number that may be seen while they are typed, in groups as they stand on the card. */
const grouped = (digits: string) => digits.replace(/\d{4}(?=\d)/g, '$& ')

/** The digits typed so far after one more input: of a card number, which stands on the card, and of nothing else. */
const seenDigits = (digits: string, before: PhoneView, input: PhoneInput, after: PhoneView): string => {
  const goesOn = before.step === 'number' && after.step === 'number' && after.echo
  if (input.kind !== 'key' || !goesOn || after.entered !== before.entered + 1) return ''
  return `${digits}${input.key}`.slice(-after.entered)
}

/** The issuer's helpline, as somebody with a telephone in their hand has it. */
export const Phone = ({ place, wait = realWait }: { place: Place; wait?: Wait }) => {
  const [digits, setDigits] = useState('')
  const [speaks, setSpeaks] = useState(false)
  const [speaking, setSpeaking] = useState(false)
  const [limited, setLimited] = useState(true)
  const { view, heard, turns, said, send, device, act } = useChannel<PhoneInput, PhoneView>(
    place,
    phoneOf,
    (before, input, after) => setDigits((old) => seenDigits(old, before, input, after)),
  )

  const inCall = view.step !== 'idle'
  const lines =
    !inCall && said === 0 ? ['Nobody is on the line.'] : heard.map((prompt) => words(phoneEnglish, prompt))
  const press = (key: PhoneKey) => void send({ kind: 'key', key })
  const dial = () => act({ kind: 'dial' })
  const hangUp = () => act({ kind: 'hang-up' })
  const type = (key: string): boolean => {
    if (!inCall) return false
    if (key === 'Escape') hangUp()
    else if (isDigit(key) || key === '*' || key === '#') press(key)
    else return false
    return true
  }
  // A key cuts the voice short, and so does hanging up; what the line says before it ends by itself is heard out.
  const hasWords = view.say.length > 0 && (inCall || heard.length > 1)

  return (
    <div className={css.place}>
      <Device name="Phone" onType={type} ref={device}>
        <Display
          lines={lines}
          said={said}
          entered={view.entered}
          digits={view.echo && digits.length === view.entered ? grouped(digits) : ''}
        />
        <Keypad keys={keys} columns={3} onKey={press} />
        <Button onClick={inCall ? hangUp : dial} className={inCall ? css.hangUp : css.dial}>
          {inCall ? 'Hang up' : `Call ${brand().helpline.display}`}
        </Button>
        {speaks && hasWords && (
          <Voice key={`voice ${said}`} words={lines.join(' ')} onSpeaking={setSpeaking} />
        )}
        {inCall && limited && !speaking && (
          <Silence
            key={`silence ${turns}`}
            ms={phoneSilenceMs}
            onOver={() => void send({ kind: 'silence' })}
            wait={wait}
          />
        )}
      </Device>
      <div className={css.beside}>
        <p>
          On a keyboard, type digits, * and # while the phone has the focus; Escape hangs up. Star goes back,
          hash repeats.
        </p>
        <div className={css.switches}>
          {canSpeak() && <Switch label="Speak what is said" isOn={speaks} onSwitch={setSpeaks} />}
          <Switch label="The line waits no longer than a real one" isOn={limited} onSwitch={setLimited} />
        </div>
        <Wallet place={place}>
          <Knows place={place} what="answers" />
        </Wallet>
      </div>
    </div>
  )
}
