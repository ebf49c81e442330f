import type { ReactNode } from 'react'
import css from './todo.module.css'

interface FirstThingProps {
  /** What kind of thing, in a chip. */
  readonly kind: ReactNode
  readonly title: ReactNode
  readonly line: ReactNode
  readonly action: ReactNode
}

/** The thing to do first, in a frame. */
export const FirstThing = ({ kind, title, line, action }: FirstThingProps) => (
  <div className={css.first}>
    <div className={css.words}>
      {kind}
      <h3>{title}</h3>
      <p className={css.line}>{line}</p>
    </div>
    {action}
  </div>
)

export const Todos = ({ children }: { readonly children: ReactNode }) => <ul className={css.todos}>{children}</ul>

interface TodoProps {
  /** What presses, and under it until when. */
  readonly due: ReactNode
  readonly until?: ReactNode
  readonly title: ReactNode
  readonly line: ReactNode
  readonly action: ReactNode
}

export const Todo = ({ due, until, title, line, action }: TodoProps) => (
  <li>
    <p className={css.due}>
      <b>{due}</b> {until}
    </p>
    <div>
      <h3>{title}</h3>
      <p className={css.line}>{line}</p>
    </div>
    {action}
  </li>
)
