import { useRef, useState } from 'react'
import { TextField } from '../../../src/ui/fields/Field.tsx'
import { Button } from '../../../src/ui/page/Button.tsx'
import type { Channels } from '../../issuer/channels/channels.ts'
import { type ShopPrompt, shopEnglish } from '../../issuer/channels/shop.ts'
import { CardSlot } from './CardSlot.tsx'
import { CheatSheet } from './CheatSheet.tsx'
import css from './Device.module.css'
import { Device } from './Device.tsx'
import { terminalKeys } from './machine-keys.ts'
import { promptWords } from './prompt-words.ts'
import { useChannel } from './use-channel.ts'
import type { DeviceWorld } from './worlds.ts'

const shopOf = ({ shop }: Channels) => shop

/**
 * @param typed with a point or a comma: `12.4`, `12,4`
 * @returns `12.40`, or null if the text is not an amount
 */
export const amountOf = (typed: string): string | null => {
  const [, pounds = '', pence = ''] = /^£?\s*(\d{1,5})(?:[.,](\d{0,2}))?\s*$/.exec(typed.trim()) ?? []
  return pounds === '' ? null : `${Number(pounds)}.${pence.padEnd(2, '0')}`
}

/** The colour of the display after a purchase. */
const toneOf = (id: ShopPrompt | undefined) => {
  if (id === 'approved') return 'ok'
  return id === 'now-blocked' || id?.startsWith('declined.') ? 'stop' : undefined
}

/** A shop's terminal that reads the chip of a card. */
export const Shop = ({ place }: { place: DeviceWorld }) => {
  const [typed, setTyped] = useState('12.40')
  const [isWrong, setWrong] = useState(false)
  const amount = useRef<HTMLInputElement>(null)
  const { view, heard, said, send, device, act } = useChannel(place, shopOf)
  const isFull = view.step !== 'ready'

  const insert = (cardId: string) => {
    const due = amountOf(typed)
    setWrong(due === null)
    if (due === null) amount.current?.focus()
    else act({ kind: 'insert', cardId, amount: due })
  }
  return (
    <Device
      name="Terminal"
      ref={device}
      lines={heard.map((prompt) => promptWords(shopEnglish, prompt))}
      said={said}
      entered={view.entered}
      tone={toneOf(heard[0]?.id)}
      between={
        view.step === 'signature' && (
          <Button onClick={() => act({ kind: 'sign' })} className={css.wide}>
            Sign the receipt
          </Button>
        )
      }
      keypad={{ keys: terminalKeys, columns: 3, onKey: (key) => void send({ kind: 'key', key }) }}
      isOn={isFull}
      beside={
        <>
          <p>
            On a keyboard, type digits and Enter while the terminal has the focus; Backspace clears, Escape
            cancels.
          </p>
          <p>
            The chip is read and never tapped: contactless payments and their limits are not modelled here.
          </p>
          <CheatSheet place={place} what="pins" />
        </>
      }
    >
      <CardSlot
        place={place}
        isFull={isFull}
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
      </CardSlot>
    </Device>
  )
}
