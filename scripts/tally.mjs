// Adds up what the runners report. A runner that says nothing has failed; a skipped test has not passed.

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 * @typedef {Count & { name: string, seconds: number, note?: string }} Row
 */

/**
 * A check that is one thing, such as the type check.
 * @param {number} code its exit code
 * @returns {Count}
 */
export function countCheck(code) {
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }
}

/** @param {Count} count @param {number} code @returns {Count} never without a failure where something went wrong */
function honest(count, code) {
  const ran = count.passed + count.failed
  return count.failed === 0 && (ran === 0 || code !== 0) ? { ...count, failed: 1 } : count
}

/**
 * Counts Vitest's JSON report. A file that could not even load counts as one failed.
 * @param {any} report null when none was written
 * @param {number} code Vitest's exit code
 * @returns {Count}
 */
export function countVitest(report, code) {
  const count = { passed: 0, failed: 0, skipped: 0 }
  for (const file of report?.testResults ?? []) {
    const states = (file.assertionResults ?? []).map((/** @type {{ status: string }} */ test) => test.status)
    for (const state of states) {
      if (state === 'passed') count.passed += 1
      else if (state === 'failed') count.failed += 1
      else count.skipped += 1
    }
    if (file.status === 'failed' && !states.includes('failed')) count.failed += 1
  }
  return honest(count, code)
}

/**
 * Counts Playwright's JSON report. A test that passed only when tried again counts as failed.
 * @param {any} report null when none was written
 * @param {number} code Playwright's exit code
 * @returns {Count}
 */
export function countPlaywright(report, code) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {}
  return honest({ passed: expected, failed: unexpected + flaky, skipped }, code)
}

/**
 * @param {Count[]} counts
 * @returns {Count} their sum; one failed when nothing ran at all
 */
export function addUp(counts) {
  const sum = { passed: 0, failed: 0, skipped: 0 }
  for (const { passed, failed, skipped } of counts) {
    sum.passed += passed
    sum.failed += failed
    sum.skipped += skipped
  }
  return honest(sum, 0)
}

/**
 * The line that ends every run, and that machines read.
 * @param {Count} count
 * @returns {string} such as `12 passed, 0 failed`
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/**
 * @param {number} seconds
 * @returns {string} such as `4.2 s` or `1 min 12 s`
 */
export function duration(seconds) {
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)} min ${whole % 60} s`
}

/**
 * @param {Row[]} rows
 * @returns {string} a table for people, one line each
 */
export function table(rows) {
  const cells = rows.map((row) => [
    row.name,
    ...[row.passed, row.failed, row.skipped].map(String),
    duration(row.seconds),
    row.note ?? '',
  ])
  const lines = [['', 'passed', 'failed', 'skipped', 'time', ''], ...cells]
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...lines.map((line) => line[column].length)))
  return lines
    .map((line) => {
      const [name, ...numbers] = line.slice(0, 5).map((cell, column) => {
        return column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])
      })
      return [name, ...numbers, line[5]].join('  ').trimEnd()
    })
    .join('\n')
}
