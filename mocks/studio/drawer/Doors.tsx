import type { MouseEvent } from 'react'
import { type Face, faceNames, faces, studioPath } from '../addresses.ts'
import type { MockWindow } from '../page/page.ts'
import { workbenchPath } from '../workbench/address.ts'
import css from './Doors.module.css'

/** Opens a channel in a window of its own beside the app, where the browser lets it; else the link leads there. */
const openBeside = (event: MouseEvent, face: Face) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return
  // By this name the other window's links lead back into this one.
  window.name = 'your-pin-app'
  const width = face === 'phone' ? 960 : 480
  const beside = window.open(studioPath(face), `your-pin-${face}`, `popup,width=${width},height=880`)
  if (beside) event.preventDefault()
}

/** The ways to the pages of the studio, and to the issuer's other channels on the same cards. */
export const Doors = ({ mock }: { mock: MockWindow }) => {
  const link = mock.page.link()
  return (
    <nav className={css.doors} aria-label="Studio">
      <a href={studioPath('gallery')}>Gallery</a>
      {/* It goes on there, where it is now. */}
      <a href={workbenchPath(link)} onClick={() => mock.isAt(link)}>
        Workbench
      </a>
      <span className={css.channels}>
        {faces.map((face) => (
          <a
            key={face}
            href={studioPath(face)}
            target={`your-pin-${face}`}
            onClick={(event) => openBeside(event, face)}
          >
            {faceNames[face]}
          </a>
        ))}
      </span>
    </nav>
  )
}
