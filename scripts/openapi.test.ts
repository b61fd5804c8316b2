import { describe, expect, it } from 'vitest'
import { endpoints } from '../src/contract/endpoints.ts'
import { openApi, openApiText, writtenOpenApi } from './openapi.ts'

describe('docs/openapi.json', () => {
  it('says what the contract says (npm run openapi)', () => {
    expect(writtenOpenApi()).toBe(openApiText())
  })

  it('has every endpoint once', () => {
    const operations = Object.values(openApi().paths).flatMap((methods) => Object.values(methods))
    const ids = operations.map(({ operationId }) => operationId)
    expect(ids.sort()).toEqual(Object.keys(endpoints).sort())
  })
})
