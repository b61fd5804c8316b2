import { brand } from '../../brand/brand.ts'
import { useWords } from '../../i18n/words.ts'
import { CardArt } from '../../ui/pictures/CardArt.tsx'
import styles from './Cover.module.css'

/** A sample card of the brand, and one sentence about the app. */
export const Cover = () => {
  const { say } = useWords()
  const { name, look } = brand()
  return (
    <div className={styles.cover}>
      <div translate="no">
        <CardArt
          format={look.card}
          motif={look.motif}
          art="meadow"
          brandName={name}
          product=""
          last4=""
          holder=""
        />
      </div>
      <p className={styles.words}>{say('sign-in.cover')}</p>
    </div>
  )
}
