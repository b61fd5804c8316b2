// Adds up the reports of the test runners. A runner without a report has failed. A skipped test has not passed.

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 * @typedef {Count & { name: string, seconds: number, note?: string }} Row
 */

/** @param {number} code the exit code of a check with a single result @returns {Count} */
export function countCheck(code) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

/** @param {Count} count @param {number} code @returns {Count} with at least one failure when something went wrong */
function honest(count, code) {
  const ran = count.passed + count.failed
  return count.failed === 0 && (ran === 0 || code !== 0) ? { ...count, failed: 1 } : count
}

/**
 * Counts Vitest's JSON report. A file that did not load counts as one failure.
 * @param {any} report null when none was written
 * @param {number} code Vitest's exit code
 * @returns {Count}
 */
export function countVitest(report, code) {
  const outcomes = (report?.testResults ?? []).flatMap((/** @type {any} */ file) => {
    const own = (file.assertionResults ?? []).map((/** @type {{ status: string }} */ test) => test.status)
    return file.status === 'failed' && !own.includes('failed') ? [...own, 'failed'] : own
  })
  const [passed, failed] = ['passed', 'failed'].map(
    (status) => outcomes.filter((/** @type {string} */ each) => each === status).length,
  )
  return honest({ passed, failed, skipped: outcomes.length - passed - failed }, code)
}

/** @param {any} report Playwright's JSON report @returns {Count} the numbers in the report */
export function readPlaywright(report) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {}
  return { passed: expected, failed: unexpected + flaky, skipped }
}

/**
 * Counts Playwright's JSON report. A test that passed only when tried again counts as failed.
 * @param {any} report null when none was written
 * @param {number} code Playwright's exit code
 * @returns {Count}
 */
export function countPlaywright(report, code) {
  return honest(readPlaywright(report), code)
}

/**
 * Counts the tests in a browser that may be missing. Without it all tests are skipped, which alone is not a failure.
 * @param {Count} count the numbers of the runner
 * @param {number} code the runner's exit code
 * @param {string} why the reason why the browser is missing, empty when it is there
 * @returns {Count & { note: string }}
 */
export function countInOther({ passed, failed, skipped }, code, why) {
  if (!why) return { ...honest({ passed, failed, skipped }, code), note: '' }
  return { passed, failed: code === 0 && skipped > 0 ? 0 : 1, skipped, note: why }
}

/** @param {Count[]} counts @returns {Count} their sum; one failed when nothing ran at all */
export function addUp(counts) {
  const sum = (/** @type {keyof Count} */ name) => counts.reduce((total, count) => total + count[name], 0)
  return honest({ passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }, 0)
}

/**
 * The line that ends every run, and that machines read.
 * @param {Count} count
 * @returns {string} such as `12 passed, 0 failed`
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** @param {number} seconds @returns {string} such as `4.2 s` or `1 min 12 s` */
export function duration(seconds) {
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)} min ${whole % 60} s`
}

/**
 * @param {string[][]} lines the cells of each line, the same number in every line
 * @param {number[]} numbers the columns to align at their ends
 * @returns {string} a table for people
 */
export function aligned(lines, numbers) {
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)))
  const pad = (/** @type {string} */ cell, /** @type {number} */ column) =>
    numbers.includes(column) ? cell.padStart(widths[column]) : cell.padEnd(widths[column])
  return lines.map((line) => line.map(pad).join('  ').trimEnd()).join('\n')
}

/** @param {Row[]} rows @returns {string} a table for people, one line each */
export function table(rows) {
  const lines = rows.map(({ name, passed, failed, skipped, seconds, note = '' }) => {
    return [name, ...[passed, failed, skipped].map(String), duration(seconds), note]
  })
  return aligned([['', 'passed', 'failed', 'skipped', 'time', ''], ...lines], [1, 2, 3, 4])
}
