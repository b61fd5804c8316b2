// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { listenToOtherTabs } from '../../../src/api/other-tabs.ts'
import { otherTab } from '../../../src/test/other-tab.ts'
import { createFaults } from '../../faults.ts'
import { askAgain } from './ask-again.ts'

test('a page hears it as a word of another tab, unless it would get no answer', () => {
  otherTab()
  const heard: string[] = []
  const stop = listenToOtherTabs((word) => heard.push(word))
  const faults = createFaults({ readSession: [{ kind: 'offline', times: 1 }] })
  askAgain({ faults })
  expect(heard).toEqual([])
  faults.take('readSession')
  askAgain({ faults })
  expect(heard).toEqual(['expired'])
  stop()
})
