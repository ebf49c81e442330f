import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useNumbers } from '../language/numbers'
import { Icon, type IconName } from './Icon'
import css from './mark.module.css'
import { Hidden } from './Words'

/** Leaf holds, clay fails, ochre waits, indigo is open, earth is still. Each comes with an icon and a word. */
export type Tone = 'holds' | 'fails' | 'wait' | 'open' | 'still'

interface ChipProps {
  readonly tone: Tone
  readonly icon: IconName
  readonly children: ReactNode
}

/** A status. */
export const Chip = ({ tone, icon, children }: ChipProps) => (
  <span className={`${css.chip} ${css[tone] ?? ''}`}>
    <Icon name={icon} />
    <span>{children}</span>
  </span>
)

interface MarkProps {
  readonly tone: 'holds' | 'fails' | 'wait'
  readonly children: ReactNode
}

const MARKS = { holds: 'check', fails: 'cross', wait: 'dash' } as const

/** A verdict in the middle of text or in a table. */
export const Mark = ({ tone, children }: MarkProps) => (
  <span className={`${css.mark} ${css[tone]}`}>
    <Icon name={MARKS[tone]} />
    {children}
  </span>
)

interface EntryProps {
  readonly platform: string
  readonly index: number
}

/** The notch: leads from a permanent act to its entry in the record. */
export const Entry = ({ platform, index }: EntryProps) => {
  const { count } = useNumbers()
  const number = count(index)
  return (
    <Link className={css.entry} href={`/platforms/${platform}/record/${index}`}>
      <Icon name="notch" />
      <span>
        <Trans>
          <Hidden>Entry </Hidden>
          {number}
        </Trans>
      </span>
    </Link>
  )
}
