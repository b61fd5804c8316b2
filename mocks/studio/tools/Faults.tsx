import kit from '../kit/tool.module.css'
import type { MockWindow } from '../page/page.ts'
import { FaultForm } from './FaultForm.tsx'
import { FaultList } from './FaultList.tsx'
import css from './Faults.module.css'
import { isEverywhere, presets, putEverywhere } from './faults-now.ts'
import { useDrawn } from './use-drawn.ts'

/** What is to go wrong between the app and the issuer. */
export const Faults = ({ mock }: { mock: MockWindow }) => {
  const again = useDrawn(mock)
  const lists = mock.faults.list()
  return (
    <div className={kit.stack}>
      <div className={kit.row}>
        {presets.map(({ words, fault }) => {
          const on = isEverywhere(lists, fault)
          return (
            <button
              key={words}
              type="button"
              className={`${kit.button} ${css.preset}`}
              aria-pressed={on}
              onClick={() => {
                putEverywhere(mock, fault, !on)
                again()
              }}
            >
              {words}
            </button>
          )
        })}
      </div>
      <FaultForm mock={mock} onAdded={again} />
      <FaultList mock={mock} onChanged={again} />
    </div>
  )
}
