import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { faceNames, type StudioPage } from './addresses.ts'
import type { MockWindow } from './page/page.ts'

const titles: Record<StudioPage, string> = {
  workbench: 'Studio',
  gallery: 'Gallery',
  states: 'States',
  ...faceNames,
}

/** Each page is loaded only where it is opened. */
const drawn = async (page: StudioPage, own: MockWindow): Promise<ReactNode> => {
  switch (page) {
    case 'workbench': {
      const { Workbench } = await import('./workbench/Workbench.tsx')
      return <Workbench />
    }
    case 'gallery': {
      const { Gallery } = await import('./gallery/Gallery.tsx')
      return <Gallery own={own} />
    }
    case 'states': {
      const { StateList } = await import('./gallery/StateList.tsx')
      return <StateList />
    }
    default: {
      const [{ Studio }, { createWorlds }] = await Promise.all([
        import('./Studio.tsx'),
        import('./worlds.ts'),
      ])
      return <Studio face={page} worlds={createWorlds(own, window)} />
    }
  }
}

/** Draws a page of the studio where the app would stand. In: the window's own mock issuer, and which page. */
export const showStudio = async (own: MockWindow, page: StudioPage): Promise<void> => {
  const root = document.getElementById('root')
  if (!root) return
  document.title = `${titles[page]} – mock issuer`
  createRoot(root).render(<StrictMode>{await drawn(page, own)}</StrictMode>)
}
