import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { DateField, type DateFieldProps } from './DateField.tsx'

const show = (props: Partial<DateFieldProps> = {}) => {
  render(
    <DateField
      legend="Your date of birth"
      labels={{ day: 'Day', month: 'Month', year: 'Year' }}
      inputs={{ day: { autoComplete: 'bday-day' }, month: {}, year: { name: 'year' } }}
      {...props}
    />,
  )
  return within(screen.getByRole('group', { name: 'Your date of birth' }))
}

const names = () => screen.getAllByRole('textbox').map((input) => input.getAttribute('data-part'))

describe('DateField', () => {
  it('is one group of three labelled inputs, in the order of the reader’s language', () => {
    show({ order: ['year', 'month', 'day'] })
    expect(names()).toEqual(['year', 'month', 'day'])
  })

  it('passes each input its own props', async () => {
    const group = show()
    expect(group.getByRole<HTMLInputElement>('textbox', { name: 'Day' }).autocomplete).toBe('bday-day')
    const year = group.getByRole<HTMLInputElement>('textbox', { name: 'Year' })
    expect(year.name).toBe('year')
    await userEvent.type(year, '19871')
    expect(year.value).toBe('1987')
  })

  it('shows the error of the group and marks its three parts', () => {
    show({ hint: 'For example 27 3 1987', error: 'Enter the year in four digits' })
    const invalid = screen
      .getAllByRole('textbox')
      .filter((input) => input.getAttribute('aria-invalid') === 'true')
    expect(invalid).toHaveLength(3)
    expect(
      screen.getByRole('group', { description: 'For example 27 3 1987 Enter the year in four digits' }),
    ).toBeTruthy()
  })
})
