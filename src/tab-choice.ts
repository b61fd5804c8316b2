/** Where a choice is kept. A frame shares the storage of its tab: one that has a name keeps choices of its own. */
export const choiceKey = (name: 'lang' | 'brand'): string => {
  const inFrame = window.parent !== window && window.name !== ''
  return `your-pin.${inFrame ? `${window.name}.` : ''}${name}`
}

/**
 * A choice made in the address (`?lang=en-XA`) and kept for this tab, so that it outlives the next link.
 * Nothing personal goes through here: only names of languages and brands.
 */
export const tabChoice = (name: 'lang' | 'brand'): string | null => {
  const asked = new URLSearchParams(window.location.search).get(name)
  if (asked !== null) sessionStorage.setItem(choiceKey(name), asked)
  return asked ?? sessionStorage.getItem(choiceKey(name))
}
