import { afterEach, expect, test, vi } from 'vitest'
import { appPath, faces, pageAt, studioPath } from './addresses.ts'

afterEach(() => void vi.unstubAllEnvs())

test.each(['/', '/demo/'])('below %s', (base) => {
  vi.stubEnv('BASE_URL', base)
  for (const face of faces) expect(pageAt(studioPath(face))).toBe(face)
  expect(pageAt(studioPath())).toBe('workbench')
  expect(pageAt(`${studioPath('phone')}/`)).toBe('phone')
  expect(pageAt(`${studioPath()}/`)).toBe('workbench')
  expect(pageAt(`${studioPath()}/no-such-thing`)).toBe('workbench')
  expect(pageAt(`${studioPath()}s`)).toBeNull()
  expect(pageAt(appPath('/cards'))).toBeNull()
  expect(appPath('/cards')).toBe(`${base}cards`)
})
