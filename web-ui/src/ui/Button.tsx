import type { ReactNode } from 'react'
import { Link } from 'wouter'
import css from './button.module.css'

interface Look {
  readonly second?: boolean
  readonly small?: boolean
  /** 52 px high: for ballots. */
  readonly big?: boolean
}

const look = ({ second = false, small = false, big = false }: Look) =>
  [css.button, second ? css.second : '', small ? css.small : '', big ? css.big : ''].filter((name) => name !== '').join(' ')

interface ButtonProps extends Look {
  readonly type?: 'button' | 'submit'
  /** Stays where it is and can be reached, but does nothing for now. */
  readonly busy?: boolean
  /** Of a button that shows and hides something: whether it is shown. */
  readonly pressed?: boolean
  readonly onPress?: () => void
  readonly children: ReactNode
}

export const Button = ({ type = 'button', busy = false, pressed, onPress, children, ...rest }: ButtonProps) => (
  <button
    type={type}
    className={look(rest)}
    aria-disabled={busy || undefined}
    aria-pressed={pressed}
    onClick={(event) => {
      if (busy) event.preventDefault()
      else onPress?.()
    }}
  >
    {children}
  </button>
)

/** Looks like a link, does something on this page. */
export const QuietButton = ({
  pressed,
  lang,
  onPress,
  children,
}: {
  readonly pressed?: boolean
  /** Of its words, where they are in another language than the page. */
  readonly lang?: string
  readonly onPress: () => void
  readonly children: ReactNode
}) => (
  <button type="button" className={css.quiet} aria-pressed={pressed} lang={lang} onClick={onPress}>
    {children}
  </button>
)

interface ButtonLinkProps extends Look {
  readonly to: string
  /** What the other page is told; it stays with the address in this tab. */
  readonly state?: unknown
  readonly children: ReactNode
}

/** Looks like a button, leads to another page. */
export const ButtonLink = ({ to, state, children, ...rest }: ButtonLinkProps) => (
  <Link href={to} state={state} className={look(rest)}>
    {children}
  </Link>
)

interface FileLinkProps extends Look {
  readonly href: string
  readonly children: ReactNode
}

/** Leads to a file that the browser keeps. */
export const FileLink = ({ href, children, ...rest }: FileLinkProps) => (
  <a href={href} className={look(rest)} download>
    {children}
  </a>
)

export const Buttons = ({ children }: { readonly children: ReactNode }) => <div className={css.buttons}>{children}</div>
