import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { commonPins } from '../../src/contract/common-pins.ts'
import type { PinVerdict } from '../../src/contract/pin-rules.ts'
import { parseWeights } from './csv.ts'
import { everyPin, limits, measureStrength, strengthTable } from './figures.ts'

const csv = (lines: (string | number)[][], header = 'pin,count') => [header, ...lines].join('\n')

// A hundred people: 50 choose a repeat, 10 a popular PIN, the other 40 a PIN that the rules accept.
const hundred: [string, number][] = [
  ['1111', 50],
  ['1342', 10],
  ['0729', 8],
  ['3851', 8],
  ['6094', 8],
  ['9416', 4],
  ['5827', 4],
  ['8306', 4],
  ['2749', 4],
]

/** Every PIN is equally popular. No rule can improve that. */
const even: [string, number][] = everyPin.map((pin) => [pin, 1])

describe('reading a file', () => {
  test.each([
    ['counts', 'pin,count\n0007,3\n1234,1'],
    ['probabilities', 'pin,probability\n0007,0.75\n1234,2.5e-1'],
    ['other columns, another order, capitals and spaces', 'rank, Count ,PIN\n1,3,0007\n2,1, 1234 \n'],
    [
      'a mark at the start, quotes, Windows line ends and empty lines',
      '\uFEFF"pin","count"\r\n"0007",3\r\n\r\n"1234",1\r\n',
    ],
    ['a PIN on several lines', 'pin,count\n0007,1\n1234,1\n0007,2'],
  ])('takes %s', (_, text) => {
    const weights = parseWeights('a.csv', text)
    expect([...weights.keys()].sort()).toEqual(['0007', '1234'])
    expect((weights.get('0007') ?? 0) / (weights.get('1234') ?? 0)).toBe(3)
  })

  test.each([
    ['an empty file', '', 'a.csv: the file is empty. Give a CSV'],
    ['no PIN column', 'code,count\n1234,1', 'a.csv: no column “pin” among “code, count”'],
    ['no weight column', 'pin,rank\n1234,1', 'a.csv: no column “count” or “probability” among'],
    ['no header', '1234,5\n1111,3', 'Name the columns in the first line'],
    ['a PIN without its leading zeros', 'pin,count\n1234,1\n7,1', 'a.csv, line 3: “7” is not four digits'],
    ['five digits', 'pin,count\n12345,1', 'line 2: “12345” is not four digits'],
    ['digits that are not ASCII', 'pin,count\n١٢٣٤,1', 'is not four digits'],
    ['a negative weight', 'pin,count\n1234,-1', 'line 2: “-1” is not a number of zero or more'],
    ['a word for a weight', 'pin,count\n1234,many', '“many” is not a number'],
    ['a hexadecimal weight', 'pin,count\n1234,0x10', '“0x10” is not a number'],
    ['an infinite weight', 'pin,count\n1234,1e999', '“1e999” is not a number'],
    ['a weight left out', 'pin,count\n1234', '“” is not a number'],
    ['a header only', 'pin,count\n', 'no PIN was chosen by anybody'],
    ['a file in which nobody chose a PIN', 'pin,count\n1234,0', 'no PIN was chosen by anybody'],
  ])('refuses %s', (_, text, message) => {
    expect(() => parseWeights('a.csv', text)).toThrow(message)
  })
})

describe('the figures', () => {
  it('equal a calculation by hand', () => {
    const strength = measureStrength(new Map(hundred))
    expect(strength.peopleRefused).toBeCloseTo(60 / 100)
    expect(strength.threeGuesses.before).toBeCloseTo((50 + 10 + 8) / 100)
    expect(strength.sixGuesses.before).toBeCloseTo((50 + 10 + 3 * 8 + 4) / 100)
    expect(strength.threeGuesses.after).toBeCloseTo((3 * 8) / 40)
    expect(strength.sixGuesses.after).toBeCloseTo((3 * 8 + 3 * 4) / 40)
    expect(strength.sayable).toBeCloseTo(50 / 60)
  })

  it('count every refused PIN, also one that is not in the file', () => {
    const onlyEvenPins = (pin: string): PinVerdict =>
      Number(pin) % 2 === 0 ? { accepted: true } : { accepted: false, reasons: ['run'] }
    expect(measureStrength(new Map(hundred), onlyEvenPins).refused).toBe(5_000)
  })

  it('are defined when everybody is refused, and when nobody is', () => {
    const all = measureStrength(new Map([['1111', 3]]))
    expect([all.peopleRefused, all.sixGuesses.after, all.sayable]).toEqual([1, 0, 1])
    const none = measureStrength(new Map([['0729', 3]]))
    expect([none.peopleRefused, none.sixGuesses.after, none.sayable]).toEqual([0, 1, 1])
  })
})

describe('the limits', () => {
  const atLimit = {
    refused: limits.pinsRefused * 10_000,
    peopleRefused: 1,
    threeGuesses: { before: 1, after: limits.threeGuesses },
    sixGuesses: { before: 1, after: limits.sixGuesses },
    sayable: limits.sayable,
  }

  it('are kept by figures that equal them', () => {
    const { text, kept } = strengthTable('a.csv', atLimit)
    expect(kept).toBe(true)
    expect(text).not.toMatch(/over|under/)
  })

  test.each([
    ['PINs refused', 'over', { refused: atLimit.refused + 1 }],
    ['3 tries', 'over', { threeGuesses: { before: 0, after: limits.threeGuesses + 1e-9 } }],
    ['6 tries', 'over', { sixGuesses: { before: 0, after: limits.sixGuesses + 1e-9 } }],
    ['sayable', 'under', { sayable: limits.sayable - 1e-9 }],
  ])('%s: a figure just %s the limit fails', (measure, result, figure) => {
    const { text, kept } = strengthTable('a.csv', { ...atLimit, ...figure })
    expect(kept).toBe(false)
    const failed = text.split('\n').filter((line) => /(over|under)$/.test(line))
    expect(failed).toEqual([expect.stringContaining(measure)])
    expect(failed).toEqual([expect.stringMatching(new RegExp(`${result}$`))])
  })

  it('are printed in one aligned column', () => {
    const [header = '', ...rows] = strengthTable('a-rather-long-name-of-a-file.csv', atLimit).text.split('\n')
    const limitColumn = header.indexOf('limit')
    const limited = rows.filter((row) => /at (most|least)/.test(row))
    expect(limited).toHaveLength(Object.keys(limits).length)
    for (const row of limited) expect(row.search(/at (most|least)/)).toBe(limitColumn)
  })
})

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
    expect(stdout.match(/ ok$/gm)).toHaveLength(Object.keys(limits).length)
    expect(status).toBe(0)
  })

  it('exits with 1 when one of several files exceeds a limit, and prints all files', () => {
    const { status, stdout } = pinStrength(file('even.csv', csv(even)), file('hundred.csv', csv(hundred)))
    expect(stdout).toMatch(/^hundred\.csv/m)
    expect(stdout).toMatch(/6 tries +88\.000 % +90\.000 % .* over$/m)
    expect(status).toBe(1)
  })

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
    expect(stderr).toContain('is not four digits')
    expect(stderr).not.toContain('    at ')
    expect(status).toBe(2)
  })

  it('prints its usage for --help', () => {
    const { status, stdout } = pinStrength('--help')
    expect(stdout).toContain('npm run pin-strength -- FILE.csv')
    expect(status).toBe(0)
  })

  it('chooses the popular PINs that no other rule refuses, up to the limit', () => {
    const popular = ['0729', '1111', '3851']
    const weights = everyPin.map((pin) => [pin, popular.includes(pin) ? 900 : 1])
    const { status, stdout } = run('common-pins.ts', file('popular.csv', csv(weights)))
    const chosen = stdout.trim().split(/\s+/)
    expect(chosen).toEqual(expect.arrayContaining(['0729', '1342', '3851']))
    expect(chosen).not.toContain('1111')
    expect(chosen).toHaveLength(commonPins.length)
    expect(status).toBe(0)
  })
})
