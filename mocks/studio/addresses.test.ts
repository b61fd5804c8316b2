import { afterEach, expect, test, vi } from 'vitest'
import { appPath, faceAt, faces, studioPath } from './addresses.ts'

afterEach(() => void vi.unstubAllEnvs())

test.each(['/', '/demo/'])('below %s', (base) => {
  vi.stubEnv('BASE_URL', base)
  for (const face of faces) expect(faceAt(studioPath(face))).toBe(face)
  expect(faceAt(studioPath())).toBe('list')
  expect(faceAt(`${studioPath('phone')}/`)).toBe('phone')
  expect(faceAt(`${studioPath()}/`)).toBe('list')
  expect(faceAt(`${studioPath()}/no-such-thing`)).toBe('list')
  expect(faceAt(`${studioPath()}s`)).toBeNull()
  expect(faceAt(appPath('/cards'))).toBeNull()
  expect(appPath('/cards')).toBe(`${base}cards`)
})
