import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Icon } from './Icon'
import css from './words.module.css'

interface Content {
  readonly children: ReactNode
}

/** Read aloud, not drawn. */
export const Hidden = ({ children }: Content) => <span className={css.hidden}>{children}</span>

/** Names the page for those who hear it, where its first words already tell those who see it. */
export const HiddenTitle = ({ children }: Content) => <h1 className={css.hidden}>{children}</h1>

export const Lead = ({ children }: Content) => <p className={css.lead}>{children}</p>

export const Quiet = ({ children }: Content) => <p className={css.quiet}>{children}</p>

export const Large = ({ children }: Content) => <p className={css.large}>{children}</p>

/** A code, a key or a hash: never translated, never hyphenated. */
export const Hash = ({ children }: Content) => <bdi className={css.hash}>{children}</bdi>

/** Running text of at most 66 characters a line. */
export const Prose = ({ children }: Content) => <div className={css.prose}>{children}</div>

export const Stack = ({ children }: Content) => <div className={css.stack}>{children}</div>

interface BlockProps extends Content {
  readonly label: string
}

/** Text as it is stored, in a region that can be scrolled with the keyboard. */
export const Block = ({ label, children }: BlockProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
  <section className={css.block} tabIndex={0} aria-label={label} translate="no">
    <pre>{children}</pre>
  </section>
)

interface CrumbProps extends Content {
  readonly to: string
}

/** The way back to what contains this page. */
export const Crumb = ({ to, children }: CrumbProps) => (
  <p className={css.crumb}>
    <Link href={to}>
      <Icon name="left" flip />
      {children}
    </Link>
  </p>
)

/** The last line on paper. */
export const OnPaper = ({ children }: Content) => <p className={css.print}>{children}</p>
