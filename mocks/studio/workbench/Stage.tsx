import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { Button } from '../kit/Button.tsx'
import type { MockWindow } from '../kit/page.ts'
import css from '../kit/tool.module.css'
import { useChanges } from '../kit/use-changes.ts'
import { widths } from '../kit/widths.ts'
import { limits, sized, type WorkbenchSettings } from './settings.ts'
import own from './Workbench.module.css'

type Props = {
  mock: MockWindow | null
  asked: WorkbenchSettings
  onAsk: (next: WorkbenchSettings) => void
  frame: RefObject<HTMLIFrameElement | null>
  /** The app's address when the frame is drawn. Later the app navigates by itself. */
  src: string
}

/** The scale that fits a frame into its place, at most 1. */
const useFit = (width: number) => {
  const place = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState(Number.POSITIVE_INFINITY)
  useEffect(() => {
    if (!place.current) return
    const observer = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width || width))
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [width])
  return { place, scale: Math.min(1, room / width) }
}

const Address = ({ mock }: { mock: MockWindow }) => {
  useChanges(mock)
  const [typed, setTyped] = useState<string | null>(null)
  const go = (event: FormEvent) => {
    event.preventDefault()
    if (typed !== null) void mock.page.go(`/${typed.replace(/^\/+/, '')}`)
    setTyped(null)
  }
  return (
    <form className={own.address} onSubmit={go}>
      <input
        className={css.field}
        aria-label="Go to an address of the app"
        spellCheck={false}
        autoComplete="off"
        value={typed ?? mock.page.path()}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => setTyped(null)}
      />
    </form>
  )
}

/** The app in a frame of any size. */
export const Stage = ({ mock, asked, onAsk, frame, src }: Props) => {
  const { width, height } = asked
  const { place, scale } = useFit(width)
  const size = { width, height, transform: `scale(${scale})` }
  return (
    <section className={own.stage} aria-label="The app">
      <div className={`${css.tool} ${own.bar}`}>
        {mock && <Address mock={mock} />}
        <div className={css.row}>
          {widths.map((each) => (
            <Button key={each} aria-pressed={each === width} onClick={() => onAsk(sized(asked, each))}>
              {each}
            </Button>
          ))}
          <label className={own.size}>
            <span className={css.soft}>Width</span>
            <input
              type="number"
              className={css.field}
              min={limits.width[0]}
              max={limits.width[1]}
              key={width}
              defaultValue={width}
              onBlur={(event) => onAsk(sized(asked, event.target.valueAsNumber || width, height))}
              onKeyDown={(event) => {
                if (event.key === 'Enter') event.currentTarget.blur()
              }}
            />
          </label>
          <Button onClick={() => onAsk(sized(asked, height, width))}>Rotate</Button>
          <span className={css.soft}>
            {width} × {height}
            {scale < 1 && `, drawn at ${Math.round(scale * 100)} %`}
          </span>
        </div>
      </div>
      <div className={own.place} ref={place}>
        <div className={own.sheet} style={{ width: width * scale, height: height * scale }}>
          <iframe title="The app" className={own.frame} style={size} src={src} ref={frame} />
        </div>
      </div>
    </section>
  )
}
