import type { ReactNode } from 'react'
import css from './fold.module.css'
import { Icon } from './Icon'

export const Folds = ({ children }: { readonly children: ReactNode }) => <div className={css.folds}>{children}</div>

interface FoldProps {
  /** Folds of one group: opening one closes the others. Without a group several stay open. */
  readonly group?: string
  readonly title: ReactNode
  readonly line?: ReactNode
  readonly open?: boolean
  readonly children: ReactNode
}

/** A heading that opens what stands under it. */
export const Fold = ({ group, title, line, open = false, children }: FoldProps) => (
  <details className={css.fold} name={group} open={open || undefined}>
    <summary>
      <span>
        <b>{title}</b>
        {line === undefined ? null : <small>{line}</small>}
      </span>
      <Icon name="chevron" />
    </summary>
    <div className={css.inside}>{children}</div>
  </details>
)
