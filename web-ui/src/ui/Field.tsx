import { type FormEvent, type ReactNode, useId } from 'react'
import css from './field.module.css'
import { Icon } from './Icon'

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

interface WrittenProps {
  readonly label: string
  /** Stands between label and field, and is read aloud with it. */
  readonly hint?: ReactNode
  /** What is wrong with it, in words. */
  readonly error?: string | undefined
  readonly value: string
  readonly onWrite: (value: string) => void
  readonly required?: boolean
  /** In characters. */
  readonly longest?: number
  readonly lang?: string
  /** Nothing may be changed while an act is on its way. */
  readonly still?: boolean
}

interface FrameProps {
  readonly label: string
  readonly hint: ReactNode
  readonly error: string | undefined
  readonly children: (control: { readonly id: string; readonly 'aria-describedby': string | undefined }) => ReactNode
}

const Framed = ({ label, hint, error, children }: FrameProps) => {
  const id = useId()
  const describedBy = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].filter((one) => one !== '')
  return (
    <div className={error === undefined ? css.written : `${css.written} ${css.bad}`}>
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <p className={css.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({ id, 'aria-describedby': describedBy.length === 0 ? undefined : describedBy.join(' ') })}
      {error === undefined ? null : (
        <p className={css.error} id={`${id}-error`}>
          <Icon name="alert" />
          {error}
        </p>
      )}
    </div>
  )
}

/** One line that a person writes. */
export const TextField = ({
  label,
  hint,
  error,
  value,
  onWrite,
  required = false,
  longest,
  still = false,
  type = 'text',
  autoComplete,
}: WrittenProps & {
  readonly type?: 'text' | 'number' | 'date' | 'datetime-local' | 'email' | 'tel'
  /** Of a fact about the person who fills it in. */
  readonly autoComplete?: 'name' | 'email' | 'tel'
}) => (
  <Framed label={label} hint={hint} error={error}>
    {(control) => (
      <input
        {...control}
        type={type}
        autoComplete={autoComplete}
        value={value}
        required={required}
        readOnly={still}
        aria-invalid={error !== undefined || undefined}
        {...(longest === undefined ? {} : { maxLength: longest })}
        {...(type === 'number' ? { inputMode: 'numeric' as const, min: 0 } : {})}
        onChange={(event) => onWrite(event.target.value)}
      />
    )}
  </Framed>
)

/** A text of several lines that a person writes. */
export const TextArea = ({
  label,
  hint,
  error,
  value,
  onWrite,
  required = false,
  longest,
  still = false,
  rows = 6,
}: WrittenProps & { readonly rows?: number }) => (
  <Framed label={label} hint={hint} error={error}>
    {(control) => (
      <textarea
        {...control}
        value={value}
        rows={rows}
        required={required}
        readOnly={still}
        aria-invalid={error !== undefined || undefined}
        {...(longest === undefined ? {} : { maxLength: longest })}
        onChange={(event) => onWrite(event.target.value)}
      />
    )}
  </Framed>
)

interface PickProps extends Omit<WrittenProps, 'longest'> {
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** One of many, chosen from a list. */
export const PickField = ({ label, hint, error, value, onWrite, required = false, still = false, options }: PickProps) => (
  <Framed label={label} hint={hint} error={error}>
    {(control) => (
      <select
        {...control}
        value={value}
        required={required}
        aria-disabled={still || undefined}
        aria-invalid={error !== undefined || undefined}
        onChange={(event) => {
          if (!still) onWrite(event.target.value)
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  </Framed>
)

interface FormProps {
  readonly onSend: () => void
  readonly label: string
  readonly children: ReactNode
}

/** Fields under one another; the browser says which required one is empty. */
export const Form = ({ onSend, label, children }: FormProps) => (
  <form
    className={css.form}
    aria-label={label}
    onSubmit={(event) => {
      event.preventDefault()
      onSend()
    }}
  >
    {children}
  </form>
)
