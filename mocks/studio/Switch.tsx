import css from './Device.module.css'

/** One thing that is on or off at once. */
export const Switch = ({
  label,
  isOn,
  onSwitch,
}: {
  label: string
  isOn: boolean
  onSwitch: (on: boolean) => void
}) => (
  <label className={css.switch}>
    <input
      type="checkbox"
      role="switch"
      checked={isOn}
      aria-checked={isOn}
      onChange={(event) => onSwitch(event.target.checked)}
    />
    <span>{label}</span>
  </label>
)
