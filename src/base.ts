/**
 * A path of the browser's as the app's own addresses have it (`paths.ts`): without the folder the app lies in. The
 * router keeps that folder in what it asks loaders with, and in where it is going.
 */
export const withoutBase = (pathname: string): string => {
  const folder = import.meta.env.BASE_URL.replace(/\/$/, '')
  return pathname.startsWith(`${folder}/`) ? pathname.slice(folder.length) : pathname
}
