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

type Draw = (own: MockWindow) => ReactNode

/** Loads the code of a page only when that page is opened. */
const loaded = async (page: StudioPage): Promise<Draw> => {
  switch (page) {
    case 'workbench': {
      const { Workbench } = await import('./workbench/Workbench.tsx')
      return () => <Workbench />
    }
    case 'gallery': {
      const { Gallery } = await import('./gallery/Gallery.tsx')
      return (own) => {
        // The gallery shows the steps of a state on request, in the words of its screen. The first frames do not wait
        // for these words.
        void addAllMessages()
        return <Gallery own={own} />
      }
    }
    case 'states': {
      const { StateList } = await import('./gallery/StateList.tsx')
      return () => <StateList />
    }
    default: {
      const [{ DevicePage }, { createWorlds }] = await Promise.all([
        import('./devices/DevicePage.tsx'),
        import('./devices/worlds.ts'),
      ])
      return (own) => <DevicePage device={page} worlds={createWorlds(own, window)} />
    }
  }
}

/**
 * Loads a page of the studio.
 *
 * @returns a function that draws the page in place of the app. `own`: the window's own mock issuer
 */
export const loadStudio = async (page: StudioPage): Promise<(own: MockWindow) => void> => {
  const draw = await loaded(page)
  return (own) => {
    const root = document.getElementById('root')
    if (!root) return
    document.title = `${titles[page]} – mock issuer`
    createRoot(root).render(<StrictMode>{draw(own)}</StrictMode>)
  }
}
