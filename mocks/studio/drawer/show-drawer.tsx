import { createRoot } from 'react-dom/client'
import type { MockWindow } from '../page/page.ts'
import { Drawer } from './Drawer.tsx'

/** Puts the tools over the app. */
export const showDrawer = (mock: MockWindow): void => {
  const place = document.createElement('div')
  // As if the drawer itself stood in the page.
  place.style.display = 'contents'
  document.body.append(place)
  createRoot(place).render(<Drawer mock={mock} />)
}
