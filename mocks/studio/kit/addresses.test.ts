import { afterEach, expect, test, vi } from 'vitest'
import { appPath, deviceIds, pageAt, studioPath } from './addresses.ts'

afterEach(() => void vi.unstubAllEnvs())

test.each(['/', '/demo/'])('addresses below %s: only those of the studio have a page', (base) => {
  vi.stubEnv('BASE_URL', base)
  for (const device of deviceIds) expect(pageAt(studioPath(device))).toBe(device)
  expect(pageAt(studioPath())).toBe('workbench')
  expect(pageAt(`${studioPath('phone')}/`)).toBe('phone')
  expect(pageAt(`${studioPath()}/`)).toBe('workbench')
  expect(pageAt(`${studioPath()}/no-such-thing`)).toBe('workbench')
  expect(pageAt(`${studioPath()}s`)).toBeNull()
  expect(pageAt(appPath('/cards'))).toBeNull()
  expect(appPath('/cards')).toBe(`${base}cards`)
})
