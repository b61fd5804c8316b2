// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { createTabs } from '../../../../src/api/tabs.ts'
import { otherTab } from '../../../../src/test/other-tab.ts'
import { createFaults } from '../../../server/faults.ts'
import { askAgain } from './time-moves.ts'

test('a page is asked by a message to check its session, unless a fault is on for that call', () => {
  otherTab()
  const heard: string[] = []
  const stop = createTabs().listen((word) => heard.push(word))
  const faults = createFaults({ readSession: [{ kind: 'offline', times: 1 }] })
  askAgain({ faults })
  expect(heard).toEqual([])
  faults.take('readSession')
  askAgain({ faults })
  expect(heard).toEqual(['expired'])
  stop()
})
