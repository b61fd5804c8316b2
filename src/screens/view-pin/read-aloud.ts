/** Whether this browser has a voice. */
export const hasVoice = (): boolean => 'speechSynthesis' in window

/**
 * Speaks a PIN, digit by digit, because somebody asked for it: nothing else ever says one. The digits go to the
 * device's own voice and to no document, so a screen reader finds nothing to repeat later.
 */
export const readAloud = (pin: string): void => {
  const words = new SpeechSynthesisUtterance([...pin].join(', '))
  words.lang = document.documentElement.lang
  words.rate = 0.8
  speechSynthesis.cancel()
  speechSynthesis.speak(words)
}

export const stopReading = (): void => {
  if (hasVoice()) speechSynthesis.cancel()
}
