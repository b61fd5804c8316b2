import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { faceNames, faces, studioPath } from './addresses.ts'
import { Panel } from './Panel.tsx'

test('each channel opens in a window of its own, which can find back', async () => {
  const user = userEvent.setup({ delay: null })
  const open = vi.spyOn(window, 'open').mockReturnValue(window)
  render(<Panel name="first-pin" problem={null} atSignIn onReset={() => undefined} />)
  for (const face of faces) {
    const link = screen.getByRole('link', { name: faceNames[face] })
    expect(link.getAttribute('href')).toBe(studioPath(face))
    await user.click(link)
    expect(open).toHaveBeenLastCalledWith(
      studioPath(face),
      `your-pin-${face}`,
      expect.stringContaining('popup'),
    )
  }
  expect(window.name).toBe('your-pin-app')
})
