import type { ReactNode } from 'react'
import css from './tally.module.css'

interface TallyProps {
  readonly children: ReactNode
}

/** A timeline, oldest first. */
export const Tally = ({ children }: TallyProps) => <ol className={css.tally}>{children}</ol>

interface NotchProps {
  readonly kind?: 'minor' | 'fails' | 'holds' | 'now' | undefined
  readonly when: ReactNode
  readonly what: ReactNode
  readonly by?: ReactNode
}

export const Notch = ({ kind, when, what, by }: NotchProps) => (
  <li className={kind === undefined ? undefined : css[kind]}>
    <p className={css.when}>{when}</p>
    <p>{what}</p>
    {by === undefined || by === null || by === '' ? null : <p className={css.by}>{by}</p>}
  </li>
)
