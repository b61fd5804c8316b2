import type { MouseEvent } from 'react'
import { type DeviceId, deviceIds, deviceNames, studioPath, workbenchPath } from '../kit/addresses.ts'
import type { MockWindow } from '../kit/page.ts'
import css from './DeviceLinks.module.css'

/** Opens a channel in its own window beside the app. If the browser blocks the window, the link opens the channel. */
const openBeside = (event: MouseEvent, device: DeviceId) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return
  // The links in the other window use this name to open in this window.
  window.name = 'your-pin-app'
  const width = device === 'phone' ? 960 : 480
  const beside = window.open(studioPath(device), `your-pin-${device}`, `popup,width=${width},height=880`)
  if (beside) event.preventDefault()
}

/** Links to the pages of the studio, and to the issuer's other channels for the same cards. */
export const DeviceLinks = ({ mock }: { mock: MockWindow }) => {
  const link = mock.page.link()
  return (
    <nav className={css.links} aria-label="Studio">
      <a href={studioPath('gallery')}>Gallery</a>
      {/* The workbench continues with the app as it is now. */}
      <a href={workbenchPath(link)} onClick={() => mock.isAt(link)}>
        Workbench
      </a>
      <span className={css.channels}>
        {deviceIds.map((device) => (
          <a
            key={device}
            href={studioPath(device)}
            target={`your-pin-${device}`}
            onClick={(event) => openBeside(event, device)}
          >
            {deviceNames[device]}
          </a>
        ))}
      </span>
    </nav>
  )
}
