import { Trans, useLingui } from '@lingui/react/macro'
import type { VoteElection } from '../../api/types'
import { formOf, useOptionNames } from '../../domain/elections'
import { TextField } from '../../ui/Field'

export interface OptionsCounted {
  readonly valid: number
  readonly spoilt: number
  readonly figures: readonly { readonly option: string; readonly figure: number }[]
}

type Words = Readonly<Record<string, string>>

const option = (id: string) => `option/${id}`
const VALID = 'options/valid'
const SPOILT = 'options/spoilt'

/** What the form says of the options. */
export const optionsCounted = (election: VoteElection, words: Words): OptionsCounted => ({
  valid: Number(words[VALID] ?? ''),
  spoilt: Number(words[SPOILT] ?? ''),
  figures: election.options.map(({ id }) => ({ option: id, figure: Number(words[option(id)] ?? '') })),
})

interface CountedOptionsProps {
  readonly election: VoteElection
  readonly words: Words
  readonly write: (words: Record<string, string>) => void
  readonly still: boolean
}

/** One figure for each option, and how many ballots make them. */
export const CountedOptions = ({ election, words, write, still }: CountedOptionsProps) => {
  const { t } = useLingui()
  const name = useOptionNames(election)
  const sums = formOf(election.method) === 'figures'
  const number = (key: string, label: string) => (
    <TextField
      key={key}
      type="number"
      label={label}
      value={words[key] ?? ''}
      onWrite={(written) => write({ [key]: written })}
      required
      still={still}
    />
  )
  return (
    <>
      <div style={{ display: 'grid', gap: '.75rem', gridTemplateColumns: 'repeat(auto-fit, minmax(9rem, 1fr))' }}>
        {number(VALID, t`Ballots that mark options`)}
        {number(SPOILT, t`Spoilt ballots`)}
      </div>
      <fieldset style={{ border: 0, padding: 0, margin: 0, minInlineSize: 0, display: 'grid', gap: '.75rem' }}>
        <legend style={{ fontWeight: 'var(--w-strong)', padding: 0, marginBlockEnd: '.5rem' }}>
          {sums ? <Trans>Sum of what each option was given</Trans> : <Trans>How many marked each option</Trans>}
        </legend>
        {election.options.map(({ id }) => number(option(id), name(id)))}
      </fieldset>
    </>
  )
}
