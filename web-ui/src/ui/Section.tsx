import { type ReactNode, useId } from 'react'
import css from './section.module.css'

interface SectionProps {
  readonly id?: string
  readonly title: ReactNode
  /** At the end of the heading's line. */
  readonly beside?: ReactNode
  readonly children: ReactNode
}

/** Begins with a heading on a rule. */
export const Section = ({ id, title, beside, children }: SectionProps) => {
  const heading = useId()
  return (
    <section className={css.section} aria-labelledby={heading} id={id}>
      <div className={css.heading}>
        <h2 id={heading}>{title}</h2>
        {beside}
      </div>
      {children}
    </section>
  )
}

/** Title, lead and the small lines around them. */
export const Head = ({ children }: { readonly children: ReactNode }) => <div className={css.head}>{children}</div>

export const Meta = ({ children }: { readonly children: ReactNode }) => <div className={css.meta}>{children}</div>

interface SplitProps {
  readonly aside: ReactNode
  readonly children: ReactNode
}

/** On wide screens a margin for time and facts; below the content elsewhere. */
export const Split = ({ aside, children }: SplitProps) => (
  <div className={css.split}>
    <div>{children}</div>
    <aside className={css.aside}>{aside}</aside>
  </div>
)

interface JumpProps {
  readonly label: string
  readonly to: readonly { readonly id: string; readonly name: string; readonly count?: string }[]
}

/** The sections of a long page. */
export const Jump = ({ label, to }: JumpProps) => (
  <nav aria-label={label}>
    <ul className={css.jump}>
      {to.map(({ id, name, count }) => (
        <li key={id}>
          <a href={`#${id}`}>
            {name} {count === undefined ? null : <span>{count}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

interface FactsProps {
  readonly columns?: 1 | 2
  readonly facts: readonly { readonly name: string; readonly value: ReactNode }[]
}

export const Facts = ({ columns = 1, facts }: FactsProps) => (
  <dl className={columns === 2 ? `${css.facts} ${css.two}` : css.facts}>
    {facts.map(({ name, value }) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
