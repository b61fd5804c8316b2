import { type CSSProperties, useEffect, useMemo, useState } from 'react'
import type { State } from '../../states/state.ts'
import { states } from '../../states.ts'
import type { MockPage } from '../kit/page.ts'
import { pinLengthOf } from '../kit/pin-length.ts'
import tool from '../kit/tool.module.css'
import { byScreen, isFound, screenTitle } from './find.ts'
import css from './Gallery.module.css'
import { Header } from './Header.tsx'
import { sizesOf, useSize } from './sizes.ts'
import { Tile } from './Tile.tsx'
import { useFrames } from './use-frames.ts'
import { useView, type View, viewsOf } from './view.ts'

type Props = {
  own: { page: Pick<MockPage, 'brand' | 'brands' | 'langs' | 'link' | 'say'> }
  all?: readonly State[]
}

const usePinLength = (brand: string): number => {
  const [length, setLength] = useState(4)
  useEffect(() => {
    let isLate = false
    void pinLengthOf(brand).then((its) => isLate || setLength(its))
    return () => {
      isLate = true
    }
  }, [brand])
  return length
}

const anchor = (screen: string) => `screen-${screen}`

/** Shows every state of every screen as a live frame. All frames have the same look. */
export const Gallery = ({ own: { page }, all = states }: Props) => {
  const [view, setView] = useView(page.link().brand)
  const pinLength = usePinLength(view.frames.brand ?? page.brand)
  const { frames, tell, watch } = useFrames(all)
  const [headerRef, header] = useSize()
  const [roomRef, room] = useSize()
  const { find, failed } = view
  const { outcomes } = frames
  const views = useMemo(() => viewsOf(view, page.brands), [view, page.brands])

  const shown = useMemo(() => {
    const isWanted = (id: string) => !failed || outcomes.get(id)?.how === 'failed'
    return new Set(all.filter((state) => isWanted(state.id) && isFound(state, find)).map(({ id }) => id))
  }, [all, find, failed, outcomes])

  const onChange = (next: View) => {
    // A page gets its brand and language when it starts, so a change restarts the frames.
    const start = ({ compare, frames: { brand, lang } }: View) => [compare, brand, lang].join()
    if (start(next) !== start(view)) tell({ what: 'again' })
    setView(next)
  }
  const counts = {
    all: all.length,
    shown: shown.size,
    tried: outcomes.size,
    failed: [...outcomes.values()].filter(({ how }) => how === 'failed').length,
  }
  const shownOf = byScreen(all).map((group) => ({
    ...group,
    count: group.states.filter(({ id }) => shown.has(id)).length,
  }))
  return (
    <div
      className={`${tool.tool} ${css.gallery}`}
      data-mock-panel
      translate="no"
      lang="en-GB"
      dir="ltr"
      style={{ '--header': `${header.height}px` } as CSSProperties}
    >
      <Header
        ref={headerRef}
        view={view}
        onChange={onChange}
        counts={counts}
        onTry={() => tell({ what: 'asked', ids: [...shown] })}
        page={page}
      />
      <nav aria-label="Screens" className={css.screens}>
        <ul>
          {shownOf.map(({ screen, count }) => (
            <li key={screen}>
              <a href={`#${anchor(screen)}`} data-empty={count === 0 || undefined}>
                {screenTitle(screen)} <span className={tool.soft}>{count}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main className={css.main}>
        <div
          ref={roomRef}
          style={sizesOf(room.width, view.width, views.length)}
          className={css.screenfuls}
          data-found={find !== '' || failed || undefined}
        >
          {shown.size === 0 && <p className={`${tool.soft} ${css.none}`}>No state matches the search.</p>}
          {shownOf.map(({ screen, states: own, count }) => (
            <section
              key={screen}
              id={anchor(screen)}
              aria-labelledby={`${anchor(screen)}-title`}
              hidden={count === 0}
            >
              <h2 id={`${anchor(screen)}-title`}>
                {screenTitle(screen)} <span className={tool.soft}>{count}</span>
              </h2>
              <ul className={css.tiles}>
                {own.map((state) => (
                  <Tile
                    key={state.id}
                    ref={watch}
                    state={state}
                    view={view}
                    views={views}
                    isShown={shown.has(state.id)}
                    start={frames.alive.get(state.id)?.start ?? null}
                    outcome={outcomes.get(state.id) ?? null}
                    isUsed={frames.used === state.id}
                    pinLength={pinLength}
                    tell={tell}
                    say={page.say}
                  />
                ))}
              </ul>
            </section>
          ))}
        </div>
      </main>
    </div>
  )
}
