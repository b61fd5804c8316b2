import { useEffect } from 'react'

/** Whether this browser can speak at all. */
export const canSpeak = (): boolean => 'speechSynthesis' in window

/** Speaks the words while this component is mounted. With another `key`, it speaks again. */
export const Voice = ({ words, onSpeaking }: { words: string; onSpeaking: (yes: boolean) => void }) => {
  useEffect(() => {
    const { speechSynthesis } = window
    const utterance = new SpeechSynthesisUtterance(words)
    utterance.lang = 'en-GB'
    utterance.onstart = () => onSpeaking(true)
    utterance.onend = () => onSpeaking(false)
    utterance.onerror = () => onSpeaking(false)
    const stop = () => speechSynthesis.cancel()
    stop()
    speechSynthesis.speak(utterance)
    // The browser continues to speak after the page is left, unless the page stops the voice.
    window.addEventListener('pagehide', stop)
    return () => {
      window.removeEventListener('pagehide', stop)
      stop()
      onSpeaking(false)
    }
  }, [words, onSpeaking])
  return null
}
