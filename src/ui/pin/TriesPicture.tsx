import css from './TriesPicture.module.css'

export type Try = {
  /** What the thief tries: a fixed example, never digits of the person's PIN. */
  guess: string
  /** The result, in words. */
  result: string
  /** The result is not known yet. */
  open?: boolean | undefined
}

/** A thief's first tries in a frame, each with what comes of it. */
export function TriesPicture({ caption, tries }: { caption: string; tries: readonly Try[] }) {
  return (
    <figure className={css.tries}>
      <figcaption className={css.caption}>{caption}</figcaption>
      <ul className={css.row}>
        {tries.map(({ guess, result, open }) => (
          <li key={guess} data-open={open || undefined}>
            <span className={css.guess}>{guess}</span> <span className={css.result}>{result}</span>
          </li>
        ))}
      </ul>
    </figure>
  )
}
