import type { PinPolicy } from '../contract/pin.ts'
import { useWords } from '../i18n/words.ts'
import { TriesPicture } from '../ui/pin/TriesPicture.tsx'

type Props = {
  /** The policy that has accepted the PIN. It says which guesses certainly miss, and what the issuer still checks. */
  policy: PinPolicy
}

/** The number of tries that fit into the picture. */
const most = 3

/**
 * What a thief tries first, and that it misses. Shows at most three tries, and never more than the card allows. The last
 * one is the birthday, if the issuer says that it checks it. A guess is shown only if the policy refuses it: otherwise it
 * could be the person's own PIN.
 */
export const ThiefTries = ({ policy: { length, tries, rules, issuerRules } }: Props) => {
  const { say } = useWords()
  const guesses = [
    ...(rules.includes('run') ? ['1234567890'.slice(0, length)] : []),
    ...(rules.includes('repeated') ? ['1'.repeat(length), '0'.repeat(length)] : []),
  ]
  const misses = guesses.map((guess) => ({ guess, result: say('tries.misses') }))
  const birthday = issuerRules.includes('birth-date')
  if (guesses.length === 0) return null
  const shown = Math.min(tries ?? most, most)
  const seen = birthday
    ? [...misses.slice(0, shown - 1), { guess: say('tries.birthday'), result: say('tries.next'), open: true }]
    : misses.slice(0, shown)
  // The caption gives a number only if the picture has that many tries.
  const caption = seen.length === tries ? say('tries.caption', { tries }) : say('tries.caption-first')
  return <TriesPicture caption={caption} tries={seen} />
}
