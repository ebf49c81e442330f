import type { ReactNode } from 'react'
import css from './pattern.module.css'

const THREADS = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'] as const

export type Thread = (typeof THREADS)[number]
export type Pattern = Thread | 'for' | 'against' | 'abstain' | 'none'

/** The thread of the constituency with that place in the charter. After six they begin again; the name tells. */
export const threadAt = (place: number): Thread => THREADS[Math.max(0, place) % THREADS.length] ?? 'c1'

export const patternClass = (pattern: Pattern): string | undefined => css[pattern]

interface NamedProps {
  readonly pattern: Pattern
  readonly children: ReactNode
}

/** A name with its colour and pattern before it. */
export const Named = ({ pattern, children }: NamedProps) => (
  <span className={css.named}>
    <span className={`${css.swatch} ${patternClass(pattern)}`} aria-hidden="true" />
    <span>{children}</span>
  </span>
)

interface LegendProps {
  readonly items: readonly { readonly pattern: Pattern; readonly name: string }[]
}

export const Legend = ({ items }: LegendProps) => (
  <ul className={css.legend}>
    {items.map(({ pattern, name }) => (
      <li key={pattern}>
        <Named pattern={pattern}>{name}</Named>
      </li>
    ))}
  </ul>
)
