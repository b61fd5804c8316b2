import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { addAllMessages } from '../../src/i18n/language.ts'
import { deviceNames, type StudioPage } from './kit/addresses.ts'
import type { MockWindow } from './kit/page.ts'

const titles: Record<StudioPage, string> = {
  workbench: 'Studio',
  gallery: 'Gallery',
  states: 'States',
  ...deviceNames,
}

/** Loads the code of a page only when that page is opened. */
const drawn = async (page: StudioPage, own: MockWindow): Promise<ReactNode> => {
  switch (page) {
    case 'workbench': {
      const { Workbench } = await import('./workbench/Workbench.tsx')
      return <Workbench />
    }
    case 'gallery': {
      // The gallery shows the steps of a state in the words of its screen, so it needs the messages of all screens.
      const [{ Gallery }] = await Promise.all([import('./gallery/Gallery.tsx'), addAllMessages()])
      return <Gallery own={own} />
    }
    case 'states': {
      const { StateList } = await import('./gallery/StateList.tsx')
      return <StateList />
    }
    default: {
      const [{ DevicePage }, { createWorlds }] = await Promise.all([
        import('./devices/DevicePage.tsx'),
        import('./devices/worlds.ts'),
      ])
      return <DevicePage device={page} worlds={createWorlds(own, window)} />
    }
  }
}

/**
 * Draws a page of the studio in place of the app.
 *
 * @param own the window's own mock issuer
 */
export const showStudio = async (own: MockWindow, page: StudioPage): Promise<void> => {
  const root = document.getElementById('root')
  if (!root) return
  document.title = `${titles[page]} – mock issuer`
  createRoot(root).render(<StrictMode>{await drawn(page, own)}</StrictMode>)
}
