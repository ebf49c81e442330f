import type { ReactNode } from 'react'
import css from './choices.module.css'
import { Icon } from './Icon'
import { type Pattern, patternClass } from './Pattern'
import { Hidden } from './Words'

interface ChoicesProps<Value extends string> {
  readonly question: ReactNode
  /** Under the question. */
  readonly line?: ReactNode
  readonly name: string
  /** Undefined: nothing is chosen yet. */
  readonly value: Value | undefined
  readonly onChoose: (value: Value) => void
  readonly error?: string | undefined
  readonly options: readonly { readonly value: Value; readonly name: ReactNode; readonly line?: ReactNode; readonly pattern?: Pattern }[]
}

/** One question; choices of the same size that a thumb cannot miss. */
export const Choices = <Value extends string>({ question, line, name, value, onChoose, error, options }: ChoicesProps<Value>) => (
  <fieldset className={css.choices} aria-describedby={error === undefined ? undefined : `${name}-error`}>
    <legend>{question}</legend>
    {line === undefined ? null : <p className={css.line}>{line}</p>}
    {options.map((option) => (
      <label key={option.value} className={css.choice}>
        <input type="radio" name={name} value={option.value} checked={value === option.value} onChange={() => onChoose(option.value)} />
        <span>
          <b>{option.name}</b>
          {option.line === undefined ? null : <small>{option.line}</small>}
        </span>
        {option.pattern === undefined ? null : <span className={`${css.key} ${patternClass(option.pattern)}`} aria-hidden="true" />}
      </label>
    ))}
    {error === undefined ? null : (
      <p className={css.error} id={`${name}-error`} role="alert">
        <Icon name="alert" />
        {error}
      </p>
    )}
  </fieldset>
)

interface PaperProps {
  readonly question: ReactNode
  readonly line?: ReactNode
  readonly name: string
  readonly error?: string | undefined
  readonly children: ReactNode
}

/** One question that is answered in another way than by one of several choices. */
export const Paper = ({ question, line, name, error, children }: PaperProps) => (
  <fieldset className={css.choices} aria-describedby={error === undefined ? undefined : `${name}-error`}>
    <legend>{question}</legend>
    {line === undefined ? null : <p className={css.line}>{line}</p>}
    {children}
    {error === undefined ? null : (
      <p className={css.error} id={`${name}-error`} role="alert">
        <Icon name="alert" />
        {error}
      </p>
    )}
  </fieldset>
)

interface SeveralProps {
  readonly chosen: readonly string[]
  readonly onChoose: (chosen: readonly string[]) => void
  /** How many are chosen; read aloud when it changes. */
  readonly told?: string
  readonly options: readonly { readonly value: string; readonly name: ReactNode; readonly line?: ReactNode }[]
}

/** Choices of which several can be made. */
export const Several = ({ chosen, onChoose, told, options }: SeveralProps) => (
  <>
    {options.map(({ value, name, line }) => (
      <label key={value} className={css.choice}>
        <input
          type="checkbox"
          checked={chosen.includes(value)}
          onChange={(event) => onChoose(event.currentTarget.checked ? [...chosen, value] : chosen.filter((one) => one !== value))}
        />
        <span>
          <b>{name}</b>
          {line === undefined ? null : <small>{line}</small>}
        </span>
      </label>
    ))}
    {told === undefined ? null : (
      <p className={css.told} aria-live="polite">
        {told}
      </p>
    )}
  </>
)

interface StepsProps {
  readonly label: string
  /** Read aloud after a step that is over. */
  readonly done: string
  readonly steps: readonly string[]
  readonly at: number
}

/** Where one is in an act of several steps. */
export const Steps = ({ label, done, steps, at }: StepsProps) => (
  <ol className={css.steps} aria-label={label}>
    {steps.map((step, place) => (
      <li key={step} className={place < at ? css.done : undefined} aria-current={place === at ? 'step' : undefined}>
        {step}
        {place < at ? <Hidden>, {done}</Hidden> : null}
      </li>
    ))}
  </ol>
)
