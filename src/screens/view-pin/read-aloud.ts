import { useSyncExternalStore } from 'react'

const hasVoices = () => 'speechSynthesis' in window

/** The language alone: a British reader would rather hear an American voice than none. */
const spoken = (tag: string) => tag.toLowerCase().split(/[-_]/)[0]

const ownVoice = (): SpeechSynthesisVoice | null => {
  if (!hasVoices()) return null
  const language = document.documentElement.lang
  // A voice that is not local is a service elsewhere, and what it says is sent there in clear.
  const own = speechSynthesis.getVoices().filter((voice) => voice.localService)
  const exact = own.find(({ lang }) => lang.replace('_', '-').toLowerCase() === language.toLowerCase())
  return exact ?? own.find(({ lang }) => spoken(lang) === spoken(language)) ?? null
}

const watchVoices = (changed: () => void) => {
  if (!hasVoices()) return () => undefined
  speechSynthesis.addEventListener('voiceschanged', changed)
  return () => speechSynthesis.removeEventListener('voiceschanged', changed)
}

const hasOwnVoice = () => ownVoice() !== null

/** Whether the device has a voice of its own for the language of the page. Browsers learn of their voices late. */
export const useHasOwnVoice = (): boolean => useSyncExternalStore(watchVoices, hasOwnVoice)

/**
 * Speaks a PIN, digit by digit, because somebody asked for it: nothing else ever says one. The digits go to a voice on
 * this device and to no document, so a screen reader finds nothing to repeat later, and no service hears them. A voice
 * that is gone by then leaves it unsaid: the browser's next choice might be such a service.
 */
export const readAloud = (pin: string): void => {
  const voice = ownVoice()
  if (!voice) return
  const words = new SpeechSynthesisUtterance([...pin].join(', '))
  words.lang = document.documentElement.lang
  words.voice = voice
  words.rate = 0.8
  speechSynthesis.cancel()
  speechSynthesis.speak(words)
}

export const stopReading = (): void => {
  if (hasVoices()) speechSynthesis.cancel()
}
