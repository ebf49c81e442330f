import { createContext, type ReactNode, useContext } from 'react'
import { PickField, TextArea, TextField } from '../../ui/Field'
import { type Json, listAt, read, replaced, textAt } from './json'

export interface Contradiction {
  readonly code: string
  readonly where: string
  readonly detail: string
}

interface Draft {
  readonly value: Json
  readonly write: (value: Json) => void
  /** What is wrong exactly there, in words. */
  readonly wrong: (at: string) => string | undefined
  readonly still: boolean
}

const Drafted = createContext<Draft>({ value: {}, write: () => undefined, wrong: () => undefined, still: true })

export const DraftOf = ({ draft, children }: { readonly draft: Draft; readonly children: ReactNode }) => (
  <Drafted.Provider value={draft}>{children}</Drafted.Provider>
)

export const useDraft = () => {
  const { value, write, wrong, still } = useContext(Drafted)
  return {
    value,
    still,
    wrong,
    put: (at: string, to: Json | undefined) => write(replaced(value, at, to)),
    take: (at: string) => write(replaced(value, at, undefined)),
  }
}

interface FieldProps {
  /** JSON Pointer into the charter. */
  readonly at: string
  readonly label: string
  readonly hint?: ReactNode
}

export const TextAt = ({ at, label, hint, longest = 200 }: FieldProps & { readonly longest?: number }) => {
  const { value, put, wrong, still } = useDraft()
  return (
    <TextField
      label={label}
      hint={hint}
      error={wrong(at)}
      value={textAt(value, at)}
      onWrite={(text) => put(at, text)}
      longest={longest}
      still={still}
    />
  )
}

export const LongTextAt = ({ at, label, hint }: FieldProps) => {
  const { value, put, wrong, still } = useDraft()
  return (
    <TextArea
      label={label}
      hint={hint}
      error={wrong(at)}
      value={textAt(value, at)}
      onWrite={(text) => put(at, text)}
      longest={2000}
      rows={4}
      still={still}
    />
  )
}

/** Left empty, the field is left out. */
export const NumberAt = ({ at, label, hint }: FieldProps) => {
  const { value, put, wrong, still } = useDraft()
  return (
    <TextField
      label={label}
      hint={hint}
      type="number"
      error={wrong(at)}
      value={textAt(value, at)}
      onWrite={(text) => put(at, /^\d{1,9}$/.test(text) ? Number(text) : undefined)}
      still={still}
    />
  )
}

interface PickAtProps extends FieldProps {
  readonly options: Readonly<Record<string, string>>
  /** What leaving the field out means; undefined where it cannot be left out. */
  readonly none?: string
}

export const PickAt = ({ at, label, hint, options, none }: PickAtProps) => {
  const { value, put, wrong, still } = useDraft()
  const chosen = textAt(value, at)
  return (
    <PickField
      label={label}
      hint={hint}
      error={wrong(at)}
      value={chosen}
      onWrite={(one) => put(at, one === '' ? undefined : one)}
      still={still}
      options={[
        ...(none === undefined && chosen in options ? [] : [{ value: '', label: none ?? '–' }]),
        ...Object.entries(options).map(([one, name]) => ({ value: one, label: name })),
      ]}
    />
  )
}

export const CheckAt = ({ at, label }: FieldProps) => {
  const { value, put, still } = useDraft()
  return (
    <label style={{ display: 'flex', gap: '.5rem', alignItems: 'center', minBlockSize: '2.75rem' }}>
      <input
        type="checkbox"
        checked={read(value, at) === true}
        onChange={(event) => {
          if (!still) put(at, event.target.checked)
        }}
      />
      {label}
    </label>
  )
}

interface SomeAtProps {
  readonly at: string
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** Whether the field is left out where nothing is chosen. */
  readonly optional?: boolean
}

/** Several of these. */
export const SomeAt = ({ at, label, options, optional = false }: SomeAtProps) => {
  const { value, put, wrong, still } = useDraft()
  const chosen = listAt(value, at)
  const misplaced = wrong(at)
  const choose = (one: string, on: boolean) => {
    const next = on ? [...chosen, one] : chosen.filter((other) => other !== one)
    put(at, optional && next.length === 0 ? undefined : next)
  }
  return (
    <fieldset style={{ minInlineSize: 0 }}>
      <legend>{label}</legend>
      {misplaced === undefined ? null : <p role="alert">{misplaced}</p>}
      {options.map((option) => (
        <label key={option.value} style={{ display: 'flex', gap: '.5rem', alignItems: 'center', minBlockSize: '2.75rem' }}>
          <input
            type="checkbox"
            checked={chosen.includes(option.value)}
            onChange={(event) => {
              if (!still) choose(option.value, event.target.checked)
            }}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
