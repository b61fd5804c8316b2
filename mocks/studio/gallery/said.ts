import type { Name, Step } from '../../states-type.ts'
import type { Stage } from '../play-steps.ts'

const read = (name: Name, say: Stage['say']) =>
  typeof name === 'string' ? say(name) : 'words' in name ? name.words : say(name.id, name.values)

/** A step of a state in words for a designer. */
export const stepWords = (step: Step, say: Stage['say']): string => {
  switch (step.do) {
    case 'fill':
      return `Type ${step.value} into “${read(step.field, say)}”${step.of ? ` of “${read(step.of, say)}”` : ''}`
    case 'press':
      return `Press “${read(step.name, say)}”${step.nth ? ` (number ${step.nth + 1})` : ''}`
    case 'wait-for':
      return `Wait for “${read(step.words, say)}”`
    case 'key':
      return `Press the key ${step.key}`
    case 'hide':
      return 'Look at something else, and come back'
    case 'go':
      return `Go to ${step.path}`
    case 'hurry':
      return `From here on, time passes ${step.times} times as fast`
    case 'advance':
      return `Let ${step.ms / 1000} seconds pass`
  }
}
