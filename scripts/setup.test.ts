import { describe, expect, test } from 'vitest'
import { isNewEnough, SetupError, tool, toolEnv } from './setup.mjs'

test.each([
  ['v20.20.2', false],
  ['v22.21.9', false],
  ['v22.22.0', true],
  ['v23.0.0', true],
  ['24.21.0', true],
  ['v26.1.0-nightly', true],
])('Node %s is new enough: %s', (version, expected) => {
  expect(isNewEnough(version)).toBe(expected)
})

describe('starting tools', () => {
  test('needs no shell: the right Node runs the tool’s script', () => {
    const [command, args] = tool('vitest', ['run'])
    expect(command).toMatch(/node(\.exe)?$/)
    expect(args[0]).toMatch(/vitest\.mjs$/)
    expect(args[1]).toBe('run')
  })

  test('says what to do when a tool is not installed', () => {
    expect(() => tool('no-such-tool', [])).toThrow(SetupError)
  })

  test('puts the project’s programs first and removes NODE_ENV', () => {
    const env = toolEnv()
    const path = Object.entries(env).find(([name]) => name.toUpperCase() === 'PATH')?.[1] ?? ''
    expect(path.split(process.platform === 'win32' ? ';' : ':')[1]).toMatch(/node_modules.\.bin$/)
    expect(env).not.toHaveProperty('NODE_ENV')
  })
})
