/** The storage key of a choice. A frame shares the storage of its tab, so a frame with a name uses its own keys. */
export const choiceKey = (name: 'lang' | 'brand'): string => {
  const inFrame = window.parent !== window && window.name !== ''
  return `your-pin.${inFrame ? `${window.name}.` : ''}${name}`
}

/**
 * A choice from the address (`?lang=en-XA`). It is stored for this tab, so that it is kept after the next link. It is
 * only the name of a language or a brand, never personal data.
 */
export const tabChoice = (name: 'lang' | 'brand'): string | null => {
  const asked = new URLSearchParams(window.location.search).get(name)
  if (asked !== null) sessionStorage.setItem(choiceKey(name), asked)
  return asked ?? sessionStorage.getItem(choiceKey(name))
}
