import { Trans, useLingui } from '@lingui/react/macro'
import type { VoteElection, WholeCount } from '../../api/types'
import { useOptionNames } from '../../domain/elections'
import { listed } from '../../language/formats'
import { compare } from '../../numbers/fraction'
import { More } from '../../ui/More'
import { Table } from '../../ui/Table'
import { Prose, Stack } from '../../ui/Words'
import { type Figures, figureOf } from './figures'
import { Remarks } from './Remarks'

interface PairsProps {
  readonly election: VoteElection
  readonly count: WholeCount
  readonly figures: Figures
}

type Matrix = NonNullable<WholeCount['matrix']>

const Matrix = ({ election, matrix, figures, label }: Omit<PairsProps, 'count'> & { readonly matrix: Matrix; readonly label: string }) => {
  const { t } = useLingui()
  const name = useOptionNames(election)
  return (
    <Table
      kind="compare"
      label={label}
      columns={[
        { key: 'option', title: t`Option` },
        ...election.options.map(({ id }) => ({ key: id, title: t`before ${name(id)}`, number: true })),
      ]}
      rows={election.options.map(({ id: row }) => ({
        key: row,
        cells: [
          name(row),
          ...election.options.map(({ id: column }) => {
            const cell = matrix[row]?.[column]
            if (cell === undefined) return '–'
            const more = compare(figureOf(cell), figureOf(matrix[column]?.[row] ?? '0')) > 0
            return more ? <b key={column}>{figures(cell)}</b> : figures(cell)
          }),
        ],
      }))}
    />
  )
}

/** How many put one option before the other, for each two of them. */
export const Pairs = ({ election, count, figures }: PairsProps) => {
  const { i18n, t } = useLingui()
  const name = useOptionNames(election)
  const names: Readonly<Record<string, string>> = { 'strongest-paths': t`Strongest paths` }
  if (count.matrix === null) return null
  return (
    <Stack>
      <Prose>
        <p>
          <Trans>
            Each two options are compared by themselves. A line of the table says how many put that option before each other one; the figure
            of whoever is ahead in a pair is bold.
          </Trans>
        </p>
        {count.ranking.length === 0 ? null : (
          <>
            <p>
              <Trans>The order that follows:</Trans>
            </p>
            <ol>
              {count.ranking.map((group) => (
                <li key={group.join(' ')}>{listed(i18n.locale, group.map(name))}</li>
              ))}
            </ol>
          </>
        )}
      </Prose>
      <Matrix election={election} matrix={count.matrix} figures={figures} label={t`Pairs, as a table`} />
      {Object.entries(count.tables).map(([key, table]) => (
        <More key={key} title={names[key] ?? key}>
          <Matrix election={election} matrix={table} figures={figures} label={names[key] ?? key} />
        </More>
      ))}
      {count.notes.length === 0 ? null : (
        <More title={t`Step by step`}>
          <Remarks election={election} remarks={count.remarks} notes={count.notes} figures={figures} />
        </More>
      )}
    </Stack>
  )
}
