import { useEffect } from 'react'

/** Whether this browser can speak at all. */
export const canSpeak = (): boolean => 'speechSynthesis' in window

/** Says some words while it is there. A `key` that changes with what is said begins anew. */
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
    // A voice goes on after its page is gone, unless it is told.
    window.addEventListener('pagehide', stop)
    return () => {
      window.removeEventListener('pagehide', stop)
      stop()
      onSpeaking(false)
    }
  }, [words, onSpeaking])
  return null
}
