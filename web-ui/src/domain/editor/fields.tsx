import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useRef, useState } from 'react'
import { useNumbers } from '../../language/numbers'
import { fraction } from '../../numbers/fraction'
import { PickField, TextArea, TextField } from '../../ui/Field'
import { Icon } from '../../ui/Icon'
import { useDraft } from './draft'
import css from './editor.module.css'
import { idsIn, listAt, type Nameable, read, textAt } from './json'
import { durationOf, type Lasting, lasting, shareOf } from './share'

interface FieldProps {
  /** JSON Pointer into the charter. */
  readonly at: string
  readonly label: string
  readonly hint?: ReactNode
}

/** What is wrong with a part that is no single field. */
export const Wrong = ({ children }: { readonly children: string | undefined }) =>
  children === undefined ? null : (
    <p className={css.wrong} role="alert">
      <Icon name="alert" />
      {children}
    </p>
  )

export const TextAt = ({ at, label, hint, longest = 200 }: FieldProps & { readonly longest?: number }) => {
  const { value, put, wrong, still } = useDraft()
  return (
    <div data-at={at}>
      <TextField
        label={label}
        hint={hint}
        error={wrong(at)}
        value={textAt(value, at)}
        onWrite={(text) => put(at, text)}
        longest={longest}
        still={still}
      />
    </div>
  )
}

export const LongTextAt = ({ at, label, hint }: FieldProps) => {
  const { value, put, wrong, still } = useDraft()
  return (
    <div data-at={at}>
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
    </div>
  )
}

interface IdProps {
  readonly at: string
  readonly what: Nameable
  /** Of all that are named so, this one among them. */
  readonly all: readonly string[]
  readonly hint?: ReactNode
}

/** What rules and proposers speak of follows it, however it is typed. */
export const IdAt = ({ at, what, all, hint }: IdProps) => {
  const { t } = useLingui()
  const { value, put, rename, wrong, still } = useDraft()
  const id = textAt(value, at)
  // By which identifier it is spoken of: while one is typed it may be another's for a moment.
  const spokenOf = useRef(id)
  return (
    <div data-at={at}>
      <TextField
        label={t`Identifier`}
        hint={hint ?? <Trans>Lower-case letters, digits, hyphens. Nobody sees it but in files.</Trans>}
        error={wrong(at)}
        value={id}
        onWrite={(next) => {
          const others = all.filter((one, place) => one !== id || all.indexOf(one) !== place)
          if (next === '' || others.includes(next) || others.includes(spokenOf.current)) return put(at, next)
          rename(at, next, what, spokenOf.current)
          spokenOf.current = next
          return undefined
        }}
        longest={63}
        still={still}
      />
    </div>
  )
}

/** Left empty, the field is left out. */
export const NumberAt = ({ at, label, hint }: FieldProps) => {
  const { value, put, wrong, still } = useDraft()
  return (
    <div data-at={at}>
      <TextField
        label={label}
        hint={hint}
        type="number"
        error={wrong(at)}
        value={textAt(value, at)}
        onWrite={(text) => put(at, /^\d{1,9}$/.test(text) ? Number(text) : undefined)}
        still={still}
      />
    </div>
  )
}

/** As people write it: `30 %` or `2/5`. Left empty where it may be, the field is left out. */
export const ShareAt = ({ at, label, hint, optional = false }: FieldProps & { readonly optional?: boolean }) => {
  const { value, put, wrong, still } = useDraft()
  const { percent, percentIsExact } = useNumbers()
  const [typed, setTyped] = useState('')
  const kept = textAt(value, at)
  const meant = shareOf(kept)
  const shown = (shareOf(typed) ?? typed) === kept ? typed : kept
  const share = meant === undefined ? undefined : fraction(meant)
  const reading = share === undefined || shown.includes('%') || !percentIsExact(share) ? '' : ` = ${percent(share)}`
  return (
    <div data-at={at}>
      <TextField
        label={label}
        hint={
          <>
            {hint ?? <Trans>Such as 2/5 or 40%.</Trans>}
            {reading === '' ? null : (
              <b>
                {' '}
                {kept}
                {reading}
              </b>
            )}
          </>
        }
        error={wrong(at)}
        value={shown}
        onWrite={(text) => {
          setTyped(text)
          put(at, text.trim() === '' && optional ? undefined : (shareOf(text) ?? text))
        }}
        longest={81}
        still={still}
      />
    </div>
  )
}

/** Days, hours and minutes. */
export const DurationAt = ({ at, label, hint }: FieldProps) => {
  const { t } = useLingui()
  const { value, put, wrongIn, still } = useDraft()
  const held = lasting(textAt(value, at))
  const names = { days: t`Days`, hours: t`Hours`, minutes: t`Minutes` } as const
  const field = (part: keyof Lasting, longest: number) => (
    <TextField
      label={names[part]}
      type="number"
      value={held[part]}
      onWrite={(text) => put(at, durationOf({ ...held, [part]: /^\d+$/.test(text) ? text.slice(0, longest) : '' }))}
      still={still}
    />
  )
  return (
    <fieldset className={css.choices} data-at={at}>
      <legend>{label}</legend>
      {hint === undefined ? null : <p className={css.hint}>{hint}</p>}
      <Wrong>{wrongIn(at)}</Wrong>
      <div className={css.side}>
        {field('days', 3)}
        {field('hours', 4)}
        {field('minutes', 5)}
      </div>
    </fieldset>
  )
}

interface PickAtProps extends FieldProps {
  readonly options: Readonly<Record<string, string>>
  /** What leaving the field out means; undefined where it cannot be left out. */
  readonly none?: string
  /** The value that says the same as leaving it out. */
  readonly usual?: string
}

export const PickAt = ({ at, label, hint, options, none, usual }: PickAtProps) => {
  const { value, put, wrong, still } = useDraft()
  const written = textAt(value, at)
  const chosen = written in options && written !== usual ? written : ''
  return (
    <div data-at={at}>
      <PickField
        label={label}
        hint={hint}
        error={wrong(at)}
        value={chosen}
        onWrite={(one) => put(at, one === '' ? undefined : one)}
        still={still}
        options={[
          ...(none === undefined && chosen !== '' ? [] : [{ value: '', label: none ?? '–' }]),
          ...Object.entries(options).map(([one, name]) => ({ value: one, label: name })),
        ]}
      />
    </div>
  )
}

interface TickProps {
  readonly on: boolean
  readonly onTick: (on: boolean) => void
  readonly label: string
}

const Tick = ({ on, onTick, label }: TickProps) => {
  const { still } = useDraft()
  return (
    <label className={css.tick}>
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => {
          if (still) event.currentTarget.checked = on
          else onTick(event.currentTarget.checked)
        }}
      />
      <span>{label}</span>
    </label>
  )
}

/** Yes or no. */
export const CheckAt = ({ at, label, absent }: FieldProps & { readonly absent?: boolean }) => {
  const { value, put, wrong } = useDraft()
  const written = read(value, at)
  return (
    <div data-at={at}>
      <Tick
        label={label}
        on={absent === undefined ? written === true : (written ?? absent) === true}
        // What says the same as leaving it out is left out.
        onTick={(on) => put(at, on === absent ? undefined : on)}
      />
      <Wrong>{wrong(at)}</Wrong>
    </div>
  )
}

interface SomeAtProps extends FieldProps {
  readonly options: Readonly<Record<string, string>>
  /** Whether the field is left out where nothing is chosen. */
  readonly optional?: boolean
  /** Whether they are kept in the order of the options, and not in that in which they were chosen. */
  readonly ordered?: boolean
}

/** Several of these. What is chosen and is not there any more stands among them, so that it can be taken away. */
export const SomeAt = ({ at, label, hint, options, optional = false, ordered = false }: SomeAtProps) => {
  const { value, put, wrongIn } = useDraft()
  const chosen = listAt(value, at).filter((one) => typeof one === 'string')
  const choose = (one: string, on: boolean) => {
    const all = Object.keys(options)
    const some = on ? [...chosen, one] : chosen.filter((other) => other !== one)
    const next = ordered ? some.toSorted((a, b) => all.indexOf(`${a}`) - all.indexOf(`${b}`)) : some
    put(at, optional && next.length === 0 ? undefined : next)
  }
  const gone = chosen.filter((one) => !(one in options)).map((one) => [one, one] as const)
  return (
    <fieldset className={css.choices} data-at={at}>
      <legend>{label}</legend>
      {hint === undefined ? null : <p className={css.hint}>{hint}</p>}
      <Wrong>{wrongIn(at)}</Wrong>
      <div>
        {[...Object.entries(options), ...gone].map(([one, name]) => (
          <Tick key={one} label={name} on={chosen.includes(one)} onTick={(on) => choose(one, on)} />
        ))}
      </div>
    </fieldset>
  )
}

/** What is named in a list, by identifier. */
export const useNamed = (at: string): Readonly<Record<string, string>> => {
  const { value } = useDraft()
  return Object.fromEntries(listAt(value, at).map((one) => [textAt(one, '/id'), textAt(one, '/name') || textAt(one, '/id')]))
}

/** Every constituency, with those that others are divided into. */
export const useConstituencies = (): Readonly<Record<string, string>> => {
  const { value } = useDraft()
  const within = (at: string): readonly (readonly [string, string])[] =>
    listAt(value, at).flatMap((one, place) => [
      [textAt(one, '/id'), textAt(one, '/name') || textAt(one, '/id')] as const,
      ...within(`${at}/${place}/parts`),
    ])
  return Object.fromEntries(within('/constituencies'))
}

/** The identifiers of a list, for a field that names one of them. */
export const useIds = (at: string): readonly string[] => {
  const { value } = useDraft()
  return idsIn(listAt(value, at))
}
