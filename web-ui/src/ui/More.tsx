import type { ReactNode } from 'react'
import { Icon } from './Icon'
import css from './more.module.css'

interface MoreProps {
  readonly title: ReactNode
  readonly onOpen?: () => void
  readonly children: ReactNode
}

/** Details for whoever wants them. On paper they are open. */
export const More = ({ title, onOpen, children }: MoreProps) => (
  <details
    className={css.more}
    onToggle={(event) => {
      if (event.currentTarget.open) onOpen?.()
    }}
  >
    <summary>
      <span className={css.turn}>
        <Icon name="right" flip />
      </span>
      {title}
    </summary>
    {children}
  </details>
)
