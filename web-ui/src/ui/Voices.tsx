import type { ReactNode } from 'react'
import css from './voices.module.css'

/** Two who speak of the same thing, side by side and at equal size: neither is the answer to the other. */
export const Voices = ({ children }: { readonly children: ReactNode }) => <div className={css.voices}>{children}</div>

interface ScaleProps {
  readonly word: string
  readonly line: ReactNode
  /** From 1. */
  readonly step: number
}

/** How far something came, in words and in five steps. */
export const Scale = ({ word, line, step }: ScaleProps) => (
  <div className={css.scale}>
    <p>
      <b>{word}</b> <span>{line}</span>
    </p>
    <div aria-hidden="true">
      {[1, 2, 3, 4, 5].map((place) => (
        <i key={place} className={place <= step ? css.on : undefined} />
      ))}
    </div>
  </div>
)

/** Lists beside one another, one for each state. */
export const Board = ({ children }: { readonly children: ReactNode }) => <div className={css.board}>{children}</div>

interface ColumnProps {
  readonly title: ReactNode
  readonly count: string
  readonly children: ReactNode
}

export const Column = ({ title, count, children }: ColumnProps) => (
  <div>
    <h3>
      <span>{title}</span> <span>{count}</span>
    </h3>
    <ul>{children}</ul>
  </div>
)
