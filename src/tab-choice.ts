/**
 * A choice made in the address (`?lang=en-XA`) and kept for this tab, so that it outlives the next link.
 * Nothing personal goes through here: only names of languages and brands.
 */
export const tabChoice = (name: 'lang' | 'brand'): string | null => {
  const key = `your-pin.${name}`
  const asked = new URLSearchParams(window.location.search).get(name)
  if (asked !== null) sessionStorage.setItem(key, asked)
  return asked ?? sessionStorage.getItem(key)
}
