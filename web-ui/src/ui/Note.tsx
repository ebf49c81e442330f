import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'
import type { Tone } from './Mark'
import css from './note.module.css'

interface NoteProps {
  readonly tone: Tone
  readonly icon: IconName
  readonly title: ReactNode
  /** Read aloud when it appears. */
  readonly alert?: boolean
  readonly children: ReactNode
}

export const Note = ({ tone, icon, title, alert = false, children }: NoteProps) => (
  <div className={`${css.note} ${css[tone] ?? ''}`} role={alert ? 'alert' : undefined}>
    <Icon name={icon} />
    <p className={css.label}>{title}</p>
    <div>{children}</div>
  </div>
)

interface EmptyProps {
  readonly title: ReactNode
  /** When there will be something. */
  readonly children: ReactNode
}

export const Empty = ({ title, children }: EmptyProps) => (
  <div className={css.empty}>
    <p className={css.label}>{title}</p>
    {children}
  </div>
)

/** Says what is awaited. */
export const Loading = ({ children }: { readonly children: ReactNode }) => (
  <div className={css.loading}>
    <span role="status">{children}</span>
    <i style={{ '--w': '90%' }} />
    <i style={{ '--w': '75%' }} />
    <i style={{ '--w': '82%' }} />
  </div>
)

interface VerdictProps {
  readonly tone: Tone
  readonly icon: IconName
  readonly word: ReactNode
  readonly children: ReactNode
}

/** An outcome, in a word and a sentence. */
export const Verdict = ({ tone, icon, word, children }: VerdictProps) => (
  <div className={`${css.verdict} ${css[tone] ?? ''}`}>
    <p className={css.word}>
      <Icon name={icon} />
      {word}
    </p>
    {children}
  </div>
)
