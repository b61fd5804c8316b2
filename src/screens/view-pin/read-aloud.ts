import { useSyncExternalStore } from 'react'

const hasVoices = () => 'speechSynthesis' in window

/** The language without its region: for a British reader an American voice is better than no voice. */
const spoken = (tag: string) => tag.toLowerCase().split(/[-_]/)[0]

const ownVoice = (): SpeechSynthesisVoice | null => {
  if (!hasVoices()) return null
  const language = document.documentElement.lang
  // A voice that is not local is a remote service, and the browser would send it the digits in clear text.
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

/** Whether the device has a voice of its own for the language of the page. Browsers load their voices late. */
export const useHasOwnVoice = (): boolean => useSyncExternalStore(watchVoices, hasOwnVoice)

/**
 * Speaks a PIN, digit by digit. Call it only when the person asks for it; nothing else in the app speaks a PIN. The
 * digits go to a voice on this device and not into the document, so a screen reader cannot repeat them later, and no
 * service receives them. Without such a voice nothing is spoken, because the browser might choose a remote one.
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
