import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { type Face, faceNames } from './addresses.ts'
import { Studio } from './Studio.tsx'
import { createWorlds, type World } from './worlds.ts'

/** Draws a page of the studio where the app would stand. In: the tab's own world, and which page. */
export const showStudio = (own: World, face: Face | 'list'): void => {
  const root = document.getElementById('root')
  if (!root) return
  document.title = `${face === 'list' ? 'Channels' : faceNames[face]} – mock issuer`
  createRoot(root).render(
    <StrictMode>
      <Studio face={face} worlds={createWorlds(own, window)} />
    </StrictMode>,
  )
}
