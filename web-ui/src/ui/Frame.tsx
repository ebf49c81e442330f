import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import css from './frame.module.css'
import { Icon, type IconName, Tree } from './Icon'
import { patternClass, type Thread } from './Pattern'

interface BarProps {
  readonly to: string
  readonly name: string
  readonly line: ReactNode
  readonly children: ReactNode
}

/** The cloth across the top: where one is, and in whose name. */
export const Bar = ({ to, name, line, children }: BarProps) => (
  <header className={css.bar}>
    <Link className={css.brand} href={to}>
      <Tree />
      <span>
        <b>{name}</b>
        <span>{line}</span>
      </span>
    </Link>
    {children}
  </header>
)

interface BandProps {
  /** Widths are proportions of one another. */
  readonly threads: readonly { readonly thread: Thread; readonly width: number }[]
}

/** The woven edge. Decoration: the same shares stand in words under "Who decides here, and how". */
export const Band = ({ threads }: BandProps) => (
  <div className={css.band} aria-hidden="true">
    {threads.length === 0 ? <i className={css.unwoven} style={{ '--w': 1 }} /> : null}
    {threads.map(({ thread, width }, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: threads repeat and never change places
      <i key={place} className={patternClass(thread)} style={{ '--w': width }} />
    ))}
  </div>
)

export interface Place {
  readonly to: string
  readonly icon: IconName
  /** One word of at most twelve letters, for the bottom of a telephone. */
  readonly short: string
  readonly long: string
  readonly current: boolean
}

interface NavProps {
  readonly places: readonly Place[]
}

export const Nav = ({ places }: NavProps) => {
  const { t } = useLingui()
  return (
    <nav className={css.nav} aria-label={t`Main`}>
      <ul>
        {places.map(({ to, icon, short, long, current }) => (
          <li key={to}>
            <Link href={to} aria-current={current ? 'page' : undefined}>
              <Icon name={icon} />
              <span className={css.short}>{short}</span>
              <span className={css.long}>{long}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface FrameProps {
  readonly bar: ReactNode
  readonly band: ReactNode
  readonly nav: ReactNode
  readonly foot: ReactNode
  /** One thing to do: on a telephone the places at the bottom are left out. */
  readonly task?: boolean
  readonly children: ReactNode
}

/** Everything around a screen. */
export const Frame = ({ bar, band, nav, foot, task = false, children }: FrameProps) => (
  <div className={[css.frame, nav === null ? css.plain : '', task ? css.task : ''].filter((name) => name !== '').join(' ')}>
    <a className={css.skip} href="#main">
      <Trans>Skip to the content</Trans>
    </a>
    {bar}
    {band}
    {nav}
    <main id="main" className={css.main} tabIndex={-1}>
      {children}
    </main>
    <footer className={css.foot}>{foot}</footer>
  </div>
)
