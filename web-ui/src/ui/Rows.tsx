import type { ReactNode } from 'react'
import { Link } from 'wouter'
import css from './rows.module.css'

/** Lists are rows, not cards. */
export const Rows = ({ children }: { readonly children: ReactNode }) => <ul className={css.rows}>{children}</ul>

interface RowProps {
  readonly first?: ReactNode
  readonly to: string
  readonly title: ReactNode
  readonly children?: ReactNode
  readonly last?: ReactNode
}

export const Row = ({ first, to, title, children, last }: RowProps) => (
  <li>
    <div className={css.first}>{first}</div>
    <div>
      <h3>
        <Link href={to}>{title}</Link>
      </h3>
      <div className={css.quiet}>{children}</div>
    </div>
    <div className={css.last}>{last}</div>
  </li>
)
