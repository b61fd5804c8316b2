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
  it('is one question of three labelled inputs in the reader’s order', () => {
    show({ order: ['year', 'month', 'day'] })
    expect(names()).toEqual(['year', 'month', 'day'])
  })

  it('hands each input its own props', async () => {
    const group = show()
    expect(group.getByRole<HTMLInputElement>('textbox', { name: 'Day' }).autocomplete).toBe('bday-day')
    const year = group.getByRole<HTMLInputElement>('textbox', { name: 'Year' })
    expect(year.name).toBe('year')
    await userEvent.type(year, '19871')
    expect(year.value).toBe('1987')
  })

  it('says what is wrong with the group and marks only the parts that are', () => {
    show({ hint: 'For example 27 3 1987', error: 'Enter the year in four digits', wrong: ['year'] })
    const invalid = screen
      .getAllByRole('textbox')
      .filter((input) => input.getAttribute('aria-invalid') === 'true')
    expect(invalid).toEqual([screen.getByRole('textbox', { name: 'Year' })])
    expect(
      screen.getByRole('group', { description: 'For example 27 3 1987 Enter the year in four digits' }),
    ).toBeTruthy()
  })
})
