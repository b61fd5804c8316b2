import { parseArgs } from 'node:util'
import { defaultScenario, isScenarioName, type ScenarioName, scenarioNames, scenarios } from '../scenarios.ts'

export const usage = `The mock issuer as an HTTP server.

  npm run issuer -- [--port 4010] [--scenario ${defaultScenario}] [--host localhost] [--pin-length 4]

PINs have four or six digits.

Scenarios:
${scenarioNames.map((name) => `  ${name.padEnd(18)} ${scenarios[name].title}`).join('\n')}
`

/** What the command line asks for. `refuse`: something in it is wrong, and `why` says what. */
export type Options =
  | { do: 'listen'; port: number; host: string; scenario: ScenarioName; pinLength: number }
  | { do: 'help' }
  | { do: 'refuse'; why: string }

/** Reads the arguments of the command line. A pure function. */
export const readOptions = (words: string[]): Options => {
  try {
    const { values } = parseArgs({
      args: words,
      options: {
        port: { type: 'string', default: '4010' },
        scenario: { type: 'string', default: defaultScenario },
        host: { type: 'string', default: 'localhost' },
        'pin-length': { type: 'string', default: '4' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    const { port, scenario, host, help, 'pin-length': pinLength } = values
    if (help) return { do: 'help' }
    if (!isScenarioName(scenario)) return { do: 'refuse', why: `There is no scenario "${scenario}".` }
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
      return { do: 'refuse', why: `"${port}" is no port.` }
    }
    if (pinLength !== '4' && pinLength !== '6') {
      return { do: 'refuse', why: `PINs have 4 or 6 digits, not "${pinLength}".` }
    }
    return { do: 'listen', port: Number(port), host, scenario, pinLength: Number(pinLength) }
  } catch (error) {
    return { do: 'refuse', why: error instanceof Error ? error.message : String(error) }
  }
}
