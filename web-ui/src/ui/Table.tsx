import { Fragment, type ReactNode } from 'react'
import css from './table.module.css'

export interface Column {
  readonly key: string
  readonly title: string
  readonly number?: boolean
  /** Short enough to stay on one line where there is room. */
  readonly whole?: boolean
}

export interface Row {
  readonly key: string
  /** One for each column, in their order. */
  readonly cells: readonly ReactNode[]
  readonly fails?: boolean
  /** A part of the row before it. */
  readonly inner?: boolean
}

interface TableProps {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly footer?: readonly Row[]
  readonly caption?: ReactNode
  /** `fold`: rows become lists on a telephone. `lines`: rules with verdicts. `tight`: entries of the record. `compare`: columns scroll. */
  readonly kind: 'fold' | 'lines' | 'tight' | 'compare'
  /** Names the region of a table that scrolls. */
  readonly label?: string
}

const KINDS = {
  fold: `${css.table} ${css.fold}`,
  lines: `${css.table} ${css.fold} ${css.lines}`,
  tight: `${css.table} ${css.fold} ${css.dense} ${css.tight}`,
  compare: `${css.table} ${css.dense}`,
} as const

const Line = ({ columns, row, headed }: { readonly columns: readonly Column[]; readonly row: Row; readonly headed: boolean }) => (
  <tr className={[row.fails === true ? css.fails : '', row.inner === true ? css.inner : ''].join(' ').trim() || undefined}>
    {columns.map(({ key, title, number = false, whole = false }, place) => (
      <Fragment key={key}>
        {place === 0 && headed ? (
          <th scope="row" className={whole ? css.whole : undefined}>
            {row.cells[place]}
          </th>
        ) : (
          <td className={number ? css.num : whole ? css.whole : undefined} data-h={place === 0 ? undefined : title}>
            {row.cells[place]}
          </td>
        )}
      </Fragment>
    ))}
  </tr>
)

export const Table = ({ columns, rows, footer = [], caption, kind, label }: TableProps) => {
  const headed = kind !== 'tight'
  const table = (
    <table className={KINDS[kind]}>
      {caption === undefined ? null : <caption>{caption}</caption>}
      <thead>
        <tr>
          {columns.map(({ key, title, number = false }) => (
            <th key={key} scope="col" className={number ? css.num : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Line key={row.key} columns={columns} row={row} headed={headed} />
        ))}
      </tbody>
      {footer.length === 0 ? null : (
        <tfoot>
          {footer.map((row) => (
            <Line key={row.key} columns={columns} row={row} headed={headed} />
          ))}
        </tfoot>
      )}
    </table>
  )
  if (kind !== 'compare') return table
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section className={css.scroll} tabIndex={0} aria-label={label}>
      {table}
    </section>
  )
}
