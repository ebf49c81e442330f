import type { ReactNode } from 'react'
import css from './rules.module.css'
import { Prose } from './Words'

export const Rules = ({ children }: { readonly children: ReactNode }) => <div className={css.rules}>{children}</div>

interface RuleTextProps {
  readonly title: ReactNode
  readonly children: ReactNode
}

/** One kind of decision and its rules, in sentences. */
export const RuleText = ({ title, children }: RuleTextProps) => (
  <article>
    <h3>{title}</h3>
    <Prose>{children}</Prose>
  </article>
)
