import { describe, expect, it } from 'vitest'
import { endpoints } from '../src/contract/endpoints.ts'
import { openApi, openApiText, writtenOpenApi } from './openapi.ts'

describe('docs/openapi.json', () => {
  it('is up to date with the contract (npm run openapi)', () => {
    expect(writtenOpenApi()).toBe(openApiText())
  })

  it('has every endpoint once', () => {
    const operations = Object.values(openApi().paths).flatMap((methods) => Object.values(methods))
    const ids = operations.map(({ operationId }) => operationId)
    expect(ids.sort()).toEqual(Object.keys(endpoints).sort())
  })

  it('states which answers may have the mark of a session', () => {
    const { paths } = openApi()
    const marks = (path: string, method: string, status: string) =>
      JSON.stringify(Reflect.get(paths[path]?.[method]?.responses ?? {}, status)).includes('SessionMark')
    expect(marks('/cards', 'get', '200')).toBe(true)
    expect(marks('/cards', 'get', '401')).toBe(true)
    expect(marks('/session', 'post', '200')).toBe(true)
    expect(marks('/session', 'get', '200')).toBe(true)
    expect(marks('/session', 'delete', '204')).toBe(false)
  })
})
