import { type FormEvent, type ReactNode, useId } from 'react'
import css from './field.module.css'

interface SelectProps {
  readonly label: string
  readonly name: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** The label stands over the field and stays there. */
export const SelectField = ({ label, name, value, options }: SelectProps) => {
  const id = useId()
  return (
    <div className={css.field}>
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={value} key={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

interface DateFieldProps {
  readonly label: string
  readonly name: string
  readonly value: string
}

export const DateField = ({ label, name, value }: DateFieldProps) => {
  const id = useId()
  return (
    <div className={css.field}>
      <label htmlFor={id}>{label}</label>
      <input id={id} name={name} type="date" defaultValue={value} key={value} />
    </div>
  )
}

interface FiltersProps {
  readonly label: string
  /** The fields that were filled in, by name. */
  readonly onFilter: (chosen: ReadonlyMap<string, string>) => void
  readonly children: ReactNode
}

export const Filters = ({ label, onFilter, children }: FiltersProps) => {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const chosen = new Map<string, string>()
    for (const [name, value] of new FormData(event.currentTarget)) {
      if (typeof value === 'string' && value !== '') chosen.set(name, value)
    }
    onFilter(chosen)
  }
  return (
    <search aria-label={label}>
      <form className={css.filters} onSubmit={submit}>
        {children}
      </form>
    </search>
  )
}
