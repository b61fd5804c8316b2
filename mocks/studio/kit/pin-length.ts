import { tabChoice } from '../../../src/tab-choice.ts'

const lengthIn = async (brand: string): Promise<number | null> => {
  if (!/^[a-z0-9-]+$/.test(brand)) return null
  try {
    const response = await fetch(`${import.meta.env.BASE_URL}brands/${brand}/brand.json`)
    const { pinLength } = Object(response.ok ? await response.json() : null)
    return Number.isInteger(pinLength) ? pinLength : null
  } catch {
    // The app itself says what is wrong with a brand.
    return null
  }
}

/**
 * How many digits the PINs of a brand have, because one mock issuer serves every brand. A brand that cannot be read is
 * replaced by that of the build, as in the app.
 *
 * @param brand the tab's brand by default
 */
export const pinLengthOf = async (brand = tabChoice('brand')): Promise<number> => {
  const ours = import.meta.env.VITE_BRAND ?? 'larkspur'
  return (await lengthIn(brand ?? ours)) ?? (await lengthIn(ours)) ?? 4
}
