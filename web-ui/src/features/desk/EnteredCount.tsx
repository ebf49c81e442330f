// What the second officer puts a name to: the numbers as they stand in the record, and nothing that was worked out from them.
import { Trans, useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { entryQuery } from '../../api/queries'
import type { Platform, Vote, VoteElection } from '../../api/types'
import { pathOf } from '../../domain/constituencies'
import { useOptionNames } from '../../domain/elections'
import { useNumbers } from '../../language/numbers'
import { Entry } from '../../ui/Mark'
import { Facts } from '../../ui/Section'
import { type Column, Table } from '../../ui/Table'

/** Numbers of the record are written as text. */
interface Entered {
  readonly lines: readonly {
    readonly constituency: string
    readonly present: string
    readonly for: string
    readonly against: string
    readonly abstain: string
  }[]
  readonly castingVote?: { readonly constituency: string; readonly choice: string }
  readonly options?: {
    readonly valid: string
    readonly spoilt: string
    readonly figures: readonly { readonly option: string; readonly figure: string }[]
  }
}

const isEntered = (payload: object): payload is Entered => 'lines' in payload && Array.isArray(payload.lines)

const Options = ({ election, options }: { readonly election: VoteElection; readonly options: NonNullable<Entered['options']> }) => {
  const { t } = useLingui()
  const numbers = useNumbers()
  const name = useOptionNames(election)
  return (
    <>
      <Table
        kind="fold"
        columns={[
          { key: 'option', title: t`Option` },
          { key: 'figure', title: t`Figure`, number: true },
        ]}
        rows={options.figures.map(({ option, figure }) => ({ key: option, cells: [name(option), numbers.count(figure)] }))}
      />
      <Facts
        columns={2}
        facts={[
          { name: t`Ballots that mark options`, value: numbers.count(options.valid) },
          { name: t`Spoilt ballots`, value: numbers.count(options.spoilt) },
        ]}
      />
    </>
  )
}

interface EnteredCountProps {
  readonly platform: Platform
  readonly vote: Vote
  /** Where the numbers stand in the record. */
  readonly index: number
}

export const EnteredCount = ({ platform, vote, index }: EnteredCountProps) => {
  const { t } = useLingui()
  const numbers = useNumbers()
  const { payload } = useSuspenseQuery(entryQuery(platform.id, index)).data
  if (!isEntered(payload)) throw new Error(`entry ${index} has no count`)
  const { lines, castingVote, options } = payload
  const { election } = vote
  const choices = new Map([
    ['for', t`For`],
    ['against', t`Against`],
    ['abstain', t`Abstain`],
  ])
  const named = (id: string) => {
    const found = platform.constituencies.find((one) => one.id === id)
    return found === undefined ? id : pathOf(found)
  }
  const number = (key: 'present' | 'for' | 'against' | 'abstain', title: string): Column & { readonly key: typeof key } => ({
    key,
    title,
    number: true,
  })
  const columns =
    election === null
      ? [number('present', t`Present`), number('for', t`For`), number('against', t`Against`), number('abstain', t`Abstain`)]
      : [number('present', t`Present`), number('abstain', t`Blank ballots`)]
  return (
    <>
      <p>
        <Trans>The numbers as they were entered:</Trans> <Entry platform={platform.id} index={index} />
      </p>
      <Table
        kind="fold"
        columns={[{ key: 'constituency', title: t`Constituency` }, ...columns]}
        rows={lines.map((line) => ({
          key: line.constituency,
          cells: [named(line.constituency), ...columns.map(({ key }) => numbers.count(line[key]))],
        }))}
      />
      {election === null || options === undefined ? null : <Options election={election} options={options} />}
      {castingVote === undefined ? null : (
        <Facts facts={[{ name: t`How the chair voted`, value: choices.get(castingVote.choice) ?? castingVote.choice }]} />
      )}
    </>
  )
}
