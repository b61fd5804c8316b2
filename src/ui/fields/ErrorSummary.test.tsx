import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ChoiceField } from './ChoiceField.tsx'
import { ErrorSummary, type Problem } from './ErrorSummary.tsx'
import { TextField } from './Field.tsx'

const Form = ({ problems, attempt = 1 }: { problems: Problem[]; attempt?: number }) => (
  <>
    <ErrorSummary heading="Check what you entered" problems={problems} attempt={attempt} />
    <TextField id="code" label="Code" />
    <ChoiceField
      id="amount"
      legend="Amount"
      input={{ name: 'amount' }}
      options={[
        { value: 'a', label: 'Ten' },
        { value: 'b', label: 'Twenty' },
      ]}
    />
  </>
)

const focused = () => document.activeElement

describe('ErrorSummary', () => {
  const two = [
    { text: 'Enter the code', fieldId: 'code' },
    { text: 'Choose an amount', fieldId: 'amount' },
  ]

  it('takes the focus when it appears, and again at the next attempt', async () => {
    const { rerender } = render(<Form problems={two} />)
    const box = screen.getByRole('alert').parentElement
    expect(focused()).toBe(box)
    await userEvent.click(screen.getByLabelText('Code'))
    rerender(<Form problems={two} attempt={1} />)
    expect(focused()).toBe(screen.getByLabelText('Code'))
    rerender(<Form problems={two} attempt={2} />)
    expect(focused()).toBe(box)
  })

  it('is left out for a single error, whose field takes the focus at each attempt', async () => {
    const [, amount] = two
    const { rerender } = render(<Form problems={amount ? [amount] : []} />)
    expect(screen.queryByRole('alert')).toBeNull()
    expect(focused()).toBe(screen.getByLabelText('Ten'))
    await userEvent.click(screen.getByLabelText('Code'))
    rerender(<Form problems={amount ? [amount] : []} attempt={2} />)
    expect(focused()).toBe(screen.getByLabelText('Ten'))
  })

  it('leads to a field or to the first control of a group, without a change of the address', async () => {
    render(<Form problems={two} />)
    await userEvent.click(screen.getByRole('link', { name: 'Enter the code' }))
    expect(focused()).toBe(screen.getByLabelText('Code'))
    await userEvent.click(screen.getByRole('link', { name: 'Choose an amount' }))
    expect(focused()).toBe(screen.getByLabelText('Ten'))
    expect(location.hash).toBe('')
  })
})
