import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { commonPins } from '../../src/contract/common-pins.ts'
import { everyPin } from './figures.ts'

const csv = (lines: (string | number)[][], header = 'pin,count') => [header, ...lines].join('\n')

/** Every PIN is equally popular. No rule can improve that. */
const even: [string, number][] = everyPin(4).map((pin) => [pin, 1])

/** Six digits, the most popular first: a run, a date, a year, a popular PIN. Every rule says its name but the last. */
const ranking = ['123456', '311299', '682029', '142536']

/** How many limits a CSV of four digits is measured against. */
const limitsOfFour = 4

describe('the commands', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pin-strength-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const file = (name: string, text: string) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }
  const run = (script: string, ...args: string[]) => {
    const path = join(import.meta.dirname, script)
    const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], { encoding: 'utf8' })
    return { status, stdout, stderr }
  }
  const pinStrength = (...args: string[]) => run('main.ts', ...args)

  it('exits with 0 when every limit is kept', () => {
    const { status, stdout } = pinStrength(file('even.csv', csv(even)))
    expect(stdout).toMatch(/^even\.csv/)
    expect(stdout.match(/ ok$/gm)).toHaveLength(limitsOfFour)
    expect(status).toBe(0)
  })

  it('exits with 1 when one of several files exceeds a limit, and prints all files', () => {
    const { status, stdout } = pinStrength(
      file('even.csv', csv(even)),
      file(
        'two.csv',
        csv([
          ['1111', 5],
          ['0729', 5],
        ]),
      ),
    )
    expect(stdout).toMatch(/^two\.csv/m)
    expect(stdout).toMatch(/6 tries +100\.000 % +100\.000 % .* over$/m)
    expect(status).toBe(1)
  })

  it('exits with 1 when a popular PIN of a ranked list is accepted', () => {
    const bad = pinStrength(file('bad.txt', [...ranking.slice(0, 3), '729538'].join('\n')))
    expect(bad.stdout).toMatch(/accepted of the 2,000 most popular +1 +at most 0 +over$/m)
    expect(bad.status).toBe(1)
    // The command judges a million PINs, which is slow on a busy machine.
  }, 120_000)

  test.each([
    ['no file', [], 'Usage'],
    ['an unknown option', ['--csv'], 'Unknown option --csv'],
    ['a file that is not there', ['nowhere.csv'], 'nowhere.csv: cannot be read'],
  ])('exits with 2 and a hint for %s', (_, args, hint) => {
    const { status, stdout, stderr } = pinStrength(...args)
    expect(stderr).toContain(hint)
    expect(stdout).toBe('')
    expect(status).toBe(2)
  })

  it('exits with 2 for a file it cannot use, without a stack', () => {
    const { status, stderr } = pinStrength(file('bad.csv', 'pin,count\n1,1'))
    expect(stderr).toContain('is not four or six digits')
    expect(stderr).not.toContain('    at ')
    expect(status).toBe(2)
  })

  it('prints its usage for --help', () => {
    const { status, stdout } = pinStrength('--help')
    expect(stdout).toContain('npm run pin-strength -- FILE')
    expect(status).toBe(0)
  })

  it('chooses the popular PINs that no other rule refuses, up to the limit', () => {
    const popular = ['0729', '1111', '3851']
    const weights = everyPin(4).map((pin) => [pin, popular.includes(pin) ? 900 : 1])
    const { status, stdout } = run('common-pins.ts', file('popular.csv', csv(weights)))
    const chosen = stdout.trim().split(/\s+/)
    expect(chosen).toEqual(expect.arrayContaining(['0729', '1342', '3851']))
    expect(chosen).not.toContain('1111')
    expect(chosen).toHaveLength(commonPins.filter((pin) => pin.length === 4).length)
    expect(status).toBe(0)
  })

  it('chooses all popular PINs of six digits that no other rule refuses', () => {
    const list = (name: string, ...pins: string[]) => file(name, [...ranking, ...pins].join('\n'))
    const { status, stdout } = run('common-pins.ts', list('a.txt', '927364'), list('b.txt', '729538'))
    expect(stdout.trim().split(/\s+/)).toEqual(['142536', '729538', '927364'])
    expect(status).toBe(0)
  })

  test.each([
    ['files of two lengths', ['pin,count\n1234,1', '123456'], 'different lengths'],
    ['a list of four digits without counts', ['1234'], 'needs counts'],
  ])('chooses nothing from %s', (_, texts, hint) => {
    const { status, stderr } = run('common-pins.ts', ...texts.map((text, at) => file(`${at}.txt`, text)))
    expect(stderr).toContain(hint)
    expect(status).toBe(2)
  })
})
