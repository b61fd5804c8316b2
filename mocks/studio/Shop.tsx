import { useRef, useState } from 'react'
import { Button } from '../../src/ui/Button.tsx'
import { TextField } from '../../src/ui/Field.tsx'
import type { Channels, ShopView } from '../issuer/channels/channels.ts'
import { type ShopInput, type ShopPrompt, shopEnglish } from '../issuer/channels/shop.ts'
import css from './Device.module.css'
import { Device, Display, Keypad } from './Device.tsx'
import { Knows } from './Knows.tsx'
import { type MachineKey, machineKey, terminalKeys } from './machine-keys.ts'
import { Slot } from './Slot.tsx'
import { said as words } from './said.ts'
import { useChannel } from './use-channel.ts'
import type { Place } from './worlds.ts'

const shopOf = ({ shop }: Channels) => shop

/** `12.40`, or null where it is no amount. In: what was typed, `12,4` too. */
export const amountOf = (typed: string): string | null => {
  const [, pounds = '', pence = ''] = /^£?\s*(\d{1,5})(?:[.,](\d{0,2}))?\s*$/.exec(typed.trim()) ?? []
  return pounds === '' ? null : `${Number(pounds)}.${pence.padEnd(2, '0')}`
}

/** What came of a purchase, for the eye. */
const toneOf = (id: ShopPrompt | undefined) => {
  if (id === 'approved') return 'ok'
  return id === 'now-blocked' || id?.startsWith('declined.') ? 'stop' : undefined
}

/** A till with a terminal for the chip of a card. */
export const Shop = ({ place }: { place: Place }) => {
  const [typed, setTyped] = useState('12.40')
  const [isWrong, setWrong] = useState(false)
  const amount = useRef<HTMLInputElement>(null)
  const { view, heard, said, send, device, act } = useChannel<ShopInput, ShopView>(place, shopOf)
  const isReady = view.step === 'ready'

  const insert = (cardId: string) => {
    const due = amountOf(typed)
    setWrong(due === null)
    if (due === null) amount.current?.focus()
    else act({ kind: 'insert', cardId, amount: due })
  }
  const press = (key: MachineKey) => void send({ kind: 'key', key })
  const type = (key: string): boolean => {
    const pressed = isReady ? null : machineKey(key)
    if (pressed) press(pressed)
    return pressed !== null
  }

  return (
    <div className={css.place}>
      <Device name="Terminal" onType={type} ref={device}>
        <Display
          lines={heard.map((prompt) => words(shopEnglish, prompt))}
          said={said}
          entered={view.entered}
          tone={toneOf(heard[0]?.id)}
        />
        {view.step === 'signature' && (
          <Button onClick={() => act({ kind: 'sign' })} className={css.wide}>
            Sign the receipt
          </Button>
        )}
        <Keypad keys={terminalKeys} columns={3} onKey={press} />
        <Slot
          place={place}
          isFull={!isReady}
          onInsert={insert}
          onTakeBack={() => act({ kind: 'key', key: 'cancel' })}
        >
          <TextField
            label="Amount in pounds"
            inputMode="decimal"
            autoComplete="off"
            size={9}
            value={typed}
            ref={amount}
            error={isWrong && 'Enter an amount such as 12.40.'}
            onChange={(event) => setTyped(event.target.value)}
          />
        </Slot>
      </Device>
      <div className={css.beside}>
        <p>
          On a keyboard, type digits and Enter while the terminal has the focus; Backspace clears, Escape
          cancels.
        </p>
        <p>The chip is read and never tapped: contactless payments and their limits are not modelled here.</p>
        <Knows place={place} what="pins" />
      </div>
    </div>
  )
}
